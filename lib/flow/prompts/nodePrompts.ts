import type { FlowNode } from "../document/flow";
import { stepType } from "../steps/index";
import type { StepPrompt } from "../steps/stepType";

/** All prompts of a step's document that are spoken. */
export function nodePrompts(node: FlowNode): readonly StepPrompt[] {
  return (stepType(node).prompts?.(node) ?? []).filter(({ isSent }) => isSent !== true);
}
