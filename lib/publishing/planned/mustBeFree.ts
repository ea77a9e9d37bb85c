import { IvrError } from "../../errors";
import type { FlowMeta } from "../ports";

/** Throws PLANNED_ALREADY while another version of a flow is planned than the one that is to be replaced, and FLOW_CONFLICT while the flow is deleted. */
export function mustBeFree(meta: FlowMeta | undefined, replaces: number | undefined): void {
  if (meta?.deletedAt !== undefined) {
    throw new IvrError(
      "FLOW_CONFLICT",
      `The flow ${meta.key} is deleted: npm run flows -- bring back ${meta.key}, then plan.`,
    );
  }
  const next = meta?.next;
  if (meta === undefined || next === undefined || next.version === replaces) return;
  throw new IvrError(
    "PLANNED_ALREADY",
    `Version ${next.version} of the flow ${meta.key} is planned from ${next.from}: withdraw it, or say that this one replaces it.`,
  );
}
