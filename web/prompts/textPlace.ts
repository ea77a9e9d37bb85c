import type { Flow } from "../../lib/flow/document/flow";
import { nodePrompts } from "../../lib/flow/prompts/nodePrompts";
import { stepType } from "../../lib/flow/steps/index";
import type { FlowText } from "../model/texts/flowTexts";
import { promptLabel } from "../model/wayLabel";
import type { PromptTableWords } from "../words/types/promptTableWords";
import type { Words } from "../words/words";

/** What people call a text within its step. Pure. */
export function textLabel(
  flow: Flow,
  { of, part }: FlowText,
  words: Words,
  table: PromptTableWords,
): string {
  const label = labelOf(flow, of, words, table);
  return part === undefined ? label : table.part(label, part);
}

function labelOf(flow: Flow, of: FlowText["of"], words: Words, table: PromptTableWords): string {
  switch (of.type) {
    case "phrase":
      return table.occasions[of.phrase];
    case "flow":
      return flowPromptLabel(flow, of.prompt, words, table);
    case "label": {
      const node = flow.nodes[of.step];
      const options = node === undefined ? [] : (stepType(node).choices?.(node).options ?? []);
      return table.choice(options[of.option]?.keys ?? String(of.option + 1));
    }
    case "step": {
      const node = flow.nodes[of.step];
      const prompt =
        node === undefined ? undefined : nodePrompts(node).find(({ path }) => path === of.prompt);
      return node === undefined || prompt === undefined
        ? words.prompts.prompt
        : promptLabel(prompt, node, words);
    }
  }
}

/** Prompts of the flow itself: its help, its consent, and what it says when it asks again. */
function flowPromptLabel(
  { defaults }: Flow,
  path: string,
  { prompts }: Words,
  table: PromptTableWords,
): string {
  const [section, field, index = ""] = path.split(".");
  if (section === "help") return table.help;
  if (section === "privacy") return prompts.consent;
  if (field === "noInput" || field === "noMatch")
    return prompts[field](defaults?.[field]?.[Number(index)]?.from ?? 1);
  return prompts.again;
}
