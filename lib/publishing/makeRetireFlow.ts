import { IvrError } from "../errors";
import { changeFlowMeta } from "./changeFlowMeta";
import type { AnsweringPorts } from "./loadAnsweringFlows";
import { mustBeUnreached } from "./mustBeUnreached";
import type { SaveAuditEntry } from "../records/ports";
import { dropCanary } from "./canary/dropCanary";
import { dropPlan } from "./planned/dropPlan";
import type { FlowMeta, FlowStore } from "./ports";

/** What taking flows out of service needs from outside. */
export type RetiringPorts = AnsweringPorts &
  Readonly<{
    flowStore: Pick<FlowStore, "loadFlowMeta" | "saveFlowMeta">;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>;

/** Takes a flow out of service. Rejects with FLOW_IN_USE while callers reach it, FLOW_NOT_FOUND, FLOW_CONFLICT or STORAGE_UNAVAILABLE. */
export type RetireFlow = (
  request: Readonly<{ key: string; who: string; note?: string }>,
) => Promise<FlowMeta>;

/** Makes the end of a flow's service: nothing of it is live or planned any more, everything of it is kept, and it blocks nothing. */
export function makeRetireFlow(ports: RetiringPorts): RetireFlow {
  return async ({ key, who, note }) => {
    await mustBeUnreached(key, ports);
    const at = ports.now();
    const meta = await changeFlowMeta(ports.flowStore, key, (stored) => {
      if (stored?.publishedVersion === undefined) {
        throw new IvrError(
          "FLOW_NOT_FOUND",
          stored === undefined
            ? `There is no flow "${key}": npm run flows -- list names those there are.`
            : `Nothing of the flow ${key} is live, so there is nothing to retire.`,
        );
      }
      const { publishedVersion: retiredVersion } = stored;
      const { publishedVersion: _publishedVersion, ...rest } = dropPlan(dropCanary(stored));
      return { ...rest, retiredVersion, updatedAt: at, updatedBy: who };
    });
    const detail = `was version ${meta.retiredVersion}${note === undefined || note === "" ? "" : `: ${note}`}`;
    await ports.saveAuditEntry({ at, who, what: "retired", subject: key, detail });
    return meta;
  };
}
