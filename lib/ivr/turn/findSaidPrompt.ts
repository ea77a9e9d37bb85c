import type { Flow } from "../../flow/document/flow";
import type { Prompt } from "../../flow/document/prompt";
import { stepType } from "../../flow/steps/index";
import type { CallPlan } from "../call/callPlan";
import { ownEntry } from "../call/ownEntry";

/** What a step says in one of the flows of a call, as they were published: it can be played. Without `flow`, in the one that answered. */
export function findSaidPrompt(
  { flows, pinned }: Pick<CallPlan, "flows" | "pinned">,
  { flow: key = pinned.entry, step }: Readonly<{ flow?: string; step: string }>,
): Readonly<{ flow: Flow; prompt: Prompt }> | undefined {
  const flow = ownEntry(flows, key);
  const node = flow === undefined ? undefined : ownEntry(flow.nodes, step);
  if (flow === undefined || node === undefined) return undefined;
  const prompt = stepType(node).says?.(node);
  return prompt === undefined ? undefined : { flow, prompt };
}
