import { IvrError } from "../../errors";
import type { CanaryStore, CanaryTrial, FlowStore } from "../ports";
import { findTrial } from "./startTrial";

/** The version of a flow that is on trial, or was last. Rejects with CANARY_NOT_FOUND where none ever was, FLOW_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type ShowCanary = (key: string) => Promise<CanaryTrial>;

/** Makes the way by which people look at what is on trial. */
export function makeShowCanary(
  ports: Readonly<{
    flowStore: Pick<FlowStore, "loadFlowMeta">;
    canaryStore: Pick<CanaryStore, "loadTrial">;
  }>,
): ShowCanary {
  return async (key) => {
    const [stored, kept] = await Promise.all([
      ports.flowStore.loadFlowMeta(key),
      ports.canaryStore.loadTrial(key),
    ]);
    if (stored === undefined) {
      throw new IvrError(
        "FLOW_NOT_FOUND",
        `There is no flow "${key}": npm run flows -- list names those there are.`,
      );
    }
    const trial = findTrial(stored.meta, kept?.trial) ?? findEnded(kept?.trial);
    if (trial !== undefined) return trial;
    throw new IvrError(
      "CANARY_NOT_FOUND",
      `No version of the flow ${key} is on trial: npm run flows -- publish FILE --canary 5 begins one.`,
    );
  };
}

/** One that is over but was not written so yet shows with the next look. */
function findEnded(trial: CanaryTrial | undefined): CanaryTrial | undefined {
  return trial?.end === undefined || trial.version === 0 ? undefined : trial;
}
