import { listOwnPrompts } from "../../../lib/flow/check/wording/listFlowPrompts";
import type { Flow, FlowNode } from "../../../lib/flow/document/flow";
import type { Prompt } from "../../../lib/flow/document/prompt";
import { nodePrompts } from "../../../lib/flow/prompts/nodePrompts";
import { findHeardPhrases } from "../../../lib/flow/prompts/findHeardPhrases";
import type { PhraseKey } from "../../../lib/flow/prompts/phraseKeys";
import { stepType } from "../../../lib/flow/steps/index";

/** Words that callers hear, and where the document writes them: by language, or in the first one alone. */
export type FlowText = Readonly<{
  path: string;
  /** Of what it is a part: a prompt, the name of a choice, or a sentence that every flow has. */
  of:
    | Readonly<{ type: "step"; step: string; prompt: string }>
    | Readonly<{ type: "label"; step: string; option: number }>
    | Readonly<{ type: "flow"; prompt: string }>
    | Readonly<{ type: "phrase"; phrase: PhraseKey }>;
  /** Which part, from 1, where the prompt has several with words. */
  part?: number;
}>;

/** All words of a flow that callers hear: its own, those of its steps in the document's order, and the sentences that every flow has. Pure. */
export function flowTexts(flow: Flow): readonly FlowText[] {
  const own = listOwnPrompts(flow)
    .filter(({ path }) => !path.startsWith("phrases."))
    .flatMap(({ path, prompt }) => textsOf(path, prompt, { type: "flow", prompt: path }));
  const steps = Object.entries(flow.nodes).flatMap(([step, node]) => [
    ...nodePrompts(node).flatMap(({ path, prompt }) =>
      textsOf(`nodes.${step}.${path}`, prompt, { type: "step", step, prompt: path }),
    ),
    ...labelsOf(step, node),
  ]);
  const phrases = findHeardPhrases(flow).flatMap((phrase) =>
    textsOf(`phrases.${phrase}`, flow.phrases?.[phrase] ?? {}, { type: "phrase", phrase }),
  );
  return [...own, ...steps, ...phrases];
}

function textsOf(path: string, prompt: Prompt, of: FlowText["of"]): readonly FlowText[] {
  if (!isList(prompt)) return [{ path, of }];
  const texts = prompt.flatMap((part, index) => ("text" in part ? [`${path}.${index}.text`] : []));
  return texts.map((place, index) => ({
    path: place,
    of,
    ...(texts.length > 1 ? { part: index + 1 } : {}),
  }));
}

/** Names of choices are read out within a sentence, or shown to those who work here. */
function labelsOf(step: string, node: FlowNode): readonly FlowText[] {
  return (stepType(node).choices?.(node).options ?? []).map((_option, option) => ({
    path: `nodes.${step}.options.${option}.label`,
    of: { type: "label", step, option },
  }));
}

function isList(prompt: Prompt): prompt is Extract<Prompt, readonly unknown[]> {
  return Array.isArray(prompt);
}
