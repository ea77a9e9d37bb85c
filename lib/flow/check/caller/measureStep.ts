import type { Flow, FlowNode } from "../../document/flow";
import { nodePrompts } from "../../prompts/nodePrompts";
import { stepType } from "../../steps/index";
import { measurePrompt } from "../wording/measurePrompt";

/** The prompts that every caller hears who comes to a step; others depend on what the caller does. */
const always = new Set(["greeting", "prompt", "before", "consent", "filler"]);

/**
 * About how many seconds a caller who waits is spoken to in a step, in the language in which that takes longest. A question
 * that is put again comes without its greeting.
 */
export function measureStep(flow: Flow, node: FlowNode, isAgain = false): number {
  const menu = stepType(node).choices?.(node);
  const prompts = nodePrompts(node).filter(
    ({ path }) => always.has(path) && !(isAgain && path === "greeting"),
  );
  if (prompts.length === 0) return 0;
  return Math.max(
    ...flow.languages.map((language) =>
      prompts.reduce((sum, { prompt }) => sum + measurePrompt(flow, prompt, language, menu), 0),
    ),
  );
}
