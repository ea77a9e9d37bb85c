import type { ReadRoles } from "../graph/consent/grantedRoles";
import { isAllowed } from "../graph/consent/isAllowed";
import { sayPermission } from "../graph/consent/sayPermission";
import type { Probe } from "./probe";

/** Whether records of calls are completed with what Teams and the telephone network know; without it nothing fails. */
export function probeCallRecords(readRoles: ReadRoles): Probe {
  return {
    name: "callRecords",
    remedy: "See the check of the token for Graph.",
    look: async () => {
      const granted = await readRoles();
      const lacks = (name: "listCallRecords" | "getPstnCalls") =>
        granted.type !== "roles" || !isAllowed(granted.roles, name);
      if (!lacks("listCallRecords")) return {};
      const lacking = sayPermission("listCallRecords");
      return {
        note: lacks("getPstnCalls")
          ? `Records of calls are not completed by what Teams knows afterwards: that takes ${lacking}.`
          : `Records of calls are completed by reports of the telephone network alone: what Teams knows takes ${lacking}.`,
      };
    },
  };
}
