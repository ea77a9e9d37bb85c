import type { FlowNode } from "../../document/flow";
import type { Prompt } from "../../document/prompt";
import { promptParts } from "../../prompts/promptParts";
import { omitUndefined } from "../../omitUndefined";
import { stepType } from "../../steps/index";
import type { VariableUse } from "../../steps/stepType";

/** All expressions of a step. Paths count from the step. */
export function findVariableUses(node: FlowNode): readonly VariableUse[] {
  const { prompts, reads } = stepType(node);
  const inPrompts = (prompts?.(node) ?? []).flatMap(({ path, prompt, isSent, knows }) =>
    findPromptUses(path, prompt, isSent === true ? "notified" : "spoken").map((use) => ({
      ...use,
      ...omitUndefined({ knows }),
    })),
  );
  return [...inPrompts, ...(reads?.(node) ?? [])];
}

/** The expressions in a prompt. */
export function findPromptUses(
  path: string,
  prompt: Prompt,
  kind: VariableUse["kind"],
): readonly VariableUse[] {
  return promptParts(prompt).flatMap((part, index) =>
    "say" in part ? [{ path: `${path}.${index}.value`, expression: part.value, kind }] : [],
  );
}
