import { IvrError } from "../../errors";
import type { SaveAuditEntry } from "../../records/ports";
import { changeFlowMeta } from "../changeFlowMeta";
import type { FlowMeta, FlowStore } from "../ports";
import { dropPlan } from "./dropPlan";

/** What withdrawing a plan needs from outside. */
export type WithdrawPlanPorts = Readonly<{
  flowStore: Pick<FlowStore, "loadFlowMeta" | "saveFlowMeta">;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Withdraws the planned version of a flow, or only the one named; what is live stays. Rejects with PLAN_NOT_FOUND, CHANGED_MEANWHILE when another one is planned, FLOW_NOT_FOUND, FLOW_CONFLICT or STORAGE_UNAVAILABLE. */
export type WithdrawPlan = (
  request: Readonly<{ key: string; version?: number | undefined; who: string }>,
) => Promise<FlowMeta>;

/** Makes the undo of planning. */
export function makeWithdrawPlan(ports: WithdrawPlanPorts): WithdrawPlan {
  return async ({ key, version, who }) => {
    const at = ports.now();
    const meta = await changeFlowMeta(ports.flowStore, key, (stored) => {
      // What nobody vouches for any more needs a second person anew.
      const { publishedDraft: _draft, ...rest } = dropPlan(mustBePlanned(key, stored, version));
      return { ...rest, updatedAt: at, updatedBy: who };
    });
    const detail = `version ${meta.withdrawnVersions?.at(-1)}`;
    await ports.saveAuditEntry({ at, who, what: "planWithdrawn", subject: key, detail });
    return meta;
  };
}

function mustBePlanned(
  key: string,
  meta: FlowMeta | undefined,
  version: number | undefined,
): FlowMeta {
  if (meta === undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `There is no flow "${key}": npm run flows -- list names those there are.`,
    );
  }
  if (meta.next === undefined) {
    throw new IvrError(
      "PLAN_NOT_FOUND",
      `No version of the flow ${key} is planned: it was withdrawn, or its time has come.`,
    );
  }
  if (version !== undefined && version !== meta.next.version) {
    throw new IvrError(
      "CHANGED_MEANWHILE",
      `By now version ${meta.next.version} of the flow ${key} is planned: look at it, then withdraw that one.`,
    );
  }
  return meta;
}
