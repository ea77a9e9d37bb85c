import { checkFlow } from "../flow/checkFlow";
import { flowClips } from "../flow/flowClips";
import type { FlowProblem } from "../flow/flowProblem";
import { findRecordingProblems } from "./findRecordingProblems";
import { loadCheckContext } from "./loadCheckContext";
import type { BindingsStore, FlowStore, PromptStore } from "./ports";

/** Says what publishing a document now would complain of, without publishing it. Rejects with STORAGE_UNAVAILABLE. */
export type CheckDocument = (document: unknown) => Promise<readonly FlowProblem[]>;

/** Makes the check of editors: the document, against this environment's names, live flows and stored recordings. */
export function makeCheckDocument(
  ports: Readonly<{
    flowStore: Pick<FlowStore, "listFlows" | "loadFlowVersion">;
    bindingsStore: Pick<BindingsStore, "loadBindings">;
    promptStore: Pick<PromptStore, "hasPrompt">;
  }>,
): CheckDocument {
  return async (document) => {
    const { flow, problems } = checkFlow(document, await loadCheckContext(document, ports));
    const missing =
      flow === undefined
        ? []
        : await findRecordingProblems(flow, flowClips(flow), ports.promptStore);
    return [...problems, ...missing];
  };
}
