import { clipKey, type Clip } from "./clip";
import type { Bindings } from "../document/bindings";
import { makeDirectorySentences } from "./makeDirectorySentences";
import type { Flow, FlowNode } from "../document/flow";
import { phraseClips, promptClips, speech, type PromptContext } from "./promptClips";
import { makeOptionSentences } from "./makeOptionSentences";
import { findHeardPhrases } from "./findHeardPhrases";
import type { Prompt } from "../document/prompt";
import { promptParts } from "./promptParts";
import { nodePrompts } from "./nodePrompts";
import { listSpokenVocabulary } from "../spoken/spokenValue";
import { stepType } from "../steps/index";
import type { Choices } from "../steps/stepType";

/** Every clip a flow may play, in all its languages, each once: what publishing makes audible. With bindings, the names that its directories offer too. */
export function flowClips(flow: Flow, bindings?: Bindings): readonly Clip[] {
  const clips = new Map<string, Clip>();
  for (const language of flow.languages) {
    for (const clip of clipsInLanguage(flow, language, bindings)) clips.set(clipKey(clip), clip);
  }
  return [...clips.values()];
}

function clipsInLanguage(
  flow: Flow,
  language: string,
  bindings: Bindings | undefined,
): readonly Clip[] {
  const context: PromptContext = { flow, language, evaluate: () => undefined };
  const say = (text: string) => speech(text, language, context);
  const nodes = Object.values(flow.nodes);
  const ofNodes = nodes.flatMap((node) =>
    nodePrompts(node).flatMap(({ prompt }) => [
      ...promptClips(prompt, { ...context, options: optionsOf(node) }),
      ...vocabulary(prompt, context),
    ]),
  );
  // Whoever is rung for a caller hears what was chosen, in the language in which the flow is written first.
  const rings = nodes.some((node) => stepType(node).whispers !== undefined);
  const labels =
    rings && language === flow.languages[0]
      ? nodes
          .flatMap(optionsOf)
          .filter(({ label, hidden }) => label !== "" && hidden !== true)
          .flatMap(({ label }) => promptClips([{ text: label }], context))
      : [];
  const names = nodes.flatMap((node) => {
    const people = stepType(node).people?.(node);
    return people === undefined || bindings === undefined
      ? []
      : makeDirectorySentences(bindings, people, language);
  });
  return [
    ...findHeardPhrases(flow).flatMap((key) => phraseClips(key, context)),
    ...anywhere(flow).flatMap((prompt) => clipsAnywhere(prompt, context)),
    ...ofNodes,
    ...labels,
    ...impliedVocabulary(nodes, context),
    ...names.map(say),
  ];
}

/** Prompts of the flow itself, which any of its steps may play. */
function anywhere(flow: Flow): readonly Prompt[] {
  return [
    ...(flow.help === undefined ? [] : [flow.help]),
    ...(flow.confirm === undefined ? [] : [flow.confirm.prompt]),
    ...consent(flow),
    ...askPrompts(flow),
    ...Object.values(flow.phrases ?? {}).flatMap((own) => (own === undefined ? [] : [own])),
  ];
}

/** What such a prompt may play: where it reads the options out, those of any menu. */
function clipsAnywhere(prompt: Prompt, context: PromptContext): readonly Clip[] {
  const { flow, language } = context;
  const readsOptions = promptParts(prompt).some((part) => "optionsList" in part);
  const options = readsOptions ? Object.values(flow.nodes).flatMap(optionsOf) : [];
  return [
    ...promptClips(prompt, context),
    ...vocabulary(prompt, context),
    ...makeOptionSentences(options, flow, language).map((text) => speech(text, language, context)),
  ];
}

function optionsOf(node: FlowNode): Choices["options"] {
  return stepType(node).choices?.(node).options ?? [];
}

function consent(flow: Flow): readonly Prompt[] {
  return flow.privacy?.consentPrompt === undefined ? [] : [flow.privacy.consentPrompt];
}

function askPrompts(flow: Flow): readonly Prompt[] {
  const defaults = flow.defaults;
  return [
    ...(defaults?.noInput ?? []).map((one) => one.prompt),
    ...(defaults?.noMatch ?? []).map((one) => one.prompt),
    ...(defaults?.again === undefined ? [] : [defaults.again]),
  ];
}

function vocabulary(prompt: Prompt, context: PromptContext): readonly Clip[] {
  return promptParts(prompt).flatMap((item) =>
    "say" in item
      ? listSpokenVocabulary(item.say, context.language, item.currency).map((text) =>
          speech(text, context.language, context),
        )
      : [],
  );
}

/** A callback reads a number back, and a directory reads positions, without a prompt item that says so. */
function impliedVocabulary(nodes: readonly FlowNode[], context: PromptContext): readonly Clip[] {
  const reads = nodes.some((node) => stepType(node).readsDigits);
  return reads
    ? listSpokenVocabulary("phone", context.language).map((text) =>
        speech(text, context.language, context),
      )
    : [];
}
