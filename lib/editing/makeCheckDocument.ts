import { checkFlowForCallers } from "../flow/check/checkFlowForCallers";
import { flowClips } from "../flow/prompts/flowClips";
import type { FlowProblem } from "../flow/check/flowProblem";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import { findPhoneProblems } from "../publishing/reach/findPhoneProblems";
import { findPermissionProblems } from "../publishing/findPermissionProblems";
import { findRecordingProblems } from "../publishing/findRecordingProblems";
import { findRetentionProblems } from "../publishing/findRetentionProblems";
import { findTestFailures } from "../publishing/findTestFailures";
import { loadCheckContext } from "../publishing/loadCheckContext";
import type { BindingsStore, EntryPointStore, FlowStore, PromptStore } from "../publishing/ports";

/** Says what publishing a document now would complain of, without publishing it. Rejects with STORAGE_UNAVAILABLE. */
export type CheckDocument = (document: unknown) => Promise<readonly FlowProblem[]>;

/** Makes the check of editors: the document and its test calls, against this environment's names, live flows and stored recordings. */
export function makeCheckDocument(
  ports: Readonly<{
    flowStore: Pick<FlowStore, "listFlows" | "loadFlowVersion">;
    bindingsStore: Pick<BindingsStore, "loadBindings">;
    promptStore: Pick<PromptStore, "hasPrompt">;
    entryPointStore?: Pick<EntryPointStore, "listEntryPoints">;
    readRoles?: ReadRoles;
  }>,
  /** ISO instant of now: holidays that are over are worth a word. */
  now: () => string = () => new Date().toISOString(),
): CheckDocument {
  return async (document) => {
    const context = await loadCheckContext(document, ports);
    const { flow, problems } = checkFlowForCallers(document, {
      ...context,
      today: now().slice(0, 10),
    });
    const missing =
      flow === undefined
        ? []
        : await findRecordingProblems(flow, flowClips(flow), ports.promptStore);
    const kept = flow === undefined ? [] : findRetentionProblems(flow);
    const unreached =
      flow === undefined ? [] : await findPhoneProblems(flow, context.flows, ports.entryPointStore);
    const forbidden =
      flow === undefined
        ? []
        : await findPermissionProblems(flow, ports.readRoles, context.bindings);
    const isSound = !problems.some(({ severity }) => severity === "error");
    const failures = flow !== undefined && isSound ? findTestFailures(flow, context) : [];
    return [...problems, ...unreached, ...kept, ...missing, ...forbidden, ...failures];
  };
}
