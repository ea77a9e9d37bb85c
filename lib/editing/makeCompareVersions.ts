import { IvrError } from "../errors";
import { compareFlows, type FlowDifference } from "../flow/compare/compareFlows";
import { flowSchema, type Flow } from "../flow/document/flow";
import type { FlowStore } from "../publishing/ports";
import { makeAbsentVersionError } from "./makeShowFlow";
import type { DraftStore } from "./ports";

/** Which document of a flow: a version by its number, or the draft. */
export type Comparable = number | "draft";

/** Says what changed from one document of a flow to another. Rejects with FLOW_NOT_FOUND, FLOW_INVALID when the draft is no flow yet, or STORAGE_UNAVAILABLE. */
export type CompareVersions = (
  asked: Readonly<{ key: string; from: Comparable; to: Comparable }>,
) => Promise<readonly FlowDifference[]>;

/** Makes the comparison of a flow's documents. */
export function makeCompareVersions(
  ports: Readonly<{
    flowStore: Pick<FlowStore, "loadFlowVersion"> & Pick<DraftStore, "loadDraft">;
  }>,
): CompareVersions {
  const load = async (key: string, which: Comparable): Promise<Flow> => {
    if (which === "draft") return parseDraft((await ports.flowStore.loadDraft(key))?.document, key);
    const found = await ports.flowStore.loadFlowVersion(key, which);
    if (found === undefined) throw makeAbsentVersionError(key);
    return found.flow;
  };
  return async ({ key, from, to }) => {
    const [before, after] = await Promise.all([load(key, from), load(key, to)]);
    return compareFlows(before, after);
  };
}

function parseDraft(document: unknown, key: string): Flow {
  if (document === undefined) {
    throw new IvrError("FLOW_NOT_FOUND", `The flow ${key} has no draft.`);
  }
  const { data } = flowSchema.safeParse(document);
  if (data !== undefined) return data;
  throw new IvrError("FLOW_INVALID", `The draft of ${key} is no flow yet: check it first.`);
}
