import { IvrError } from "../errors";
import { changeFlowMeta } from "./changeFlowMeta";
import { isGone } from "./findLastDayToBringBack";
import type { RetireFlow, RetiringPorts } from "./makeRetireFlow";
import { deletedFlowDays, type FlowMeta } from "./ports";

/** Makes the undo of retiring and of deleting: what was live is live again. Rejects with FLOW_NOT_FOUND, FLOW_CONFLICT or STORAGE_UNAVAILABLE. */
export function makeBringBackFlow(
  ports: Pick<RetiringPorts, "flowStore" | "saveAuditEntry" | "now">,
): RetireFlow {
  return async ({ key, who, note }) => {
    const at = ports.now();
    const meta = await changeFlowMeta(ports.flowStore, key, (stored) => {
      const { retiredVersion, deletedAt: _deletedAt, ...rest } = mustBeAway(key, stored, at);
      const live = retiredVersion === undefined ? {} : { publishedVersion: retiredVersion };
      return { ...rest, ...live, updatedAt: at, updatedBy: who };
    });
    const what = meta.publishedVersion === undefined ? "" : `version ${meta.publishedVersion}`;
    const detail = [what, note ?? ""].filter((part) => part !== "").join(": ");
    await ports.saveAuditEntry({ at, who, what: "broughtBack", subject: key, detail });
    return meta;
  };
}

function mustBeAway(key: string, meta: FlowMeta | undefined, now: string): FlowMeta {
  if (meta === undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `There is no flow "${key}": npm run flows -- list names those there are.`,
    );
  }
  if (meta.deletedAt !== undefined && isGone(meta.deletedAt, now)) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `The flow ${key} was deleted more than ${deletedFlowDays} days ago: restore it from a backup.`,
    );
  }
  if (meta.deletedAt === undefined && meta.retiredVersion === undefined) {
    throw new IvrError("FLOW_NOT_FOUND", `The flow ${key} is neither retired nor deleted.`);
  }
  return meta;
}
