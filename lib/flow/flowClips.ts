import { clipKey, type Clip } from "../ivr/clip";
import type { Flow, FlowNode } from "./flow";
import { phraseClips, promptClips, speech, type PromptContext } from "./promptClips";
import { phraseKeys } from "./phrases";
import type { Prompt } from "./prompt";
import { nodePrompts } from "./nodePrompts";
import { spokenVocabulary } from "./spokenValue";

/** Every clip a flow may play, in all its languages, each once: what publishing makes audible. */
export function flowClips(flow: Flow): readonly Clip[] {
  const clips = new Map<string, Clip>();
  for (const language of flow.languages) {
    for (const clip of clipsInLanguage(flow, language)) clips.set(clipKey(clip), clip);
  }
  return [...clips.values()];
}

function clipsInLanguage(flow: Flow, language: string): readonly Clip[] {
  const context: PromptContext = { flow, language, evaluate: () => undefined };
  const phrases = phraseKeys.flatMap((key) => phraseClips(key, context));
  const own = [
    ...(flow.help === undefined ? [] : [flow.help]),
    ...consent(flow),
    ...askPrompts(flow),
  ];
  const nodes = Object.values(flow.nodes).flatMap((node) =>
    nodePrompts(node).flatMap(({ prompt }) => [
      ...promptClips(
        prompt,
        node.type === "menu" ? { ...context, options: node.options } : context,
      ),
      ...vocabulary(prompt, context),
    ]),
  );
  return [
    ...phrases,
    ...own.flatMap((prompt) => [...promptClips(prompt, context), ...vocabulary(prompt, context)]),
    ...nodes,
    ...impliedVocabulary(Object.values(flow.nodes), context),
  ];
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
  if (typeof prompt === "string") return [];
  return prompt.flatMap((item) =>
    "say" in item
      ? spokenVocabulary(item.say, context.language, item.currency).map((text) =>
          speech(text, context.language, context),
        )
      : [],
  );
}

/** A callback reads a number back, and a directory reads positions, without a prompt item that says so. */
function impliedVocabulary(nodes: readonly FlowNode[], context: PromptContext): readonly Clip[] {
  const reads = nodes.some((node) => node.type === "callback" || node.type === "directory");
  return reads
    ? spokenVocabulary("phone", context.language).map((text) =>
        speech(text, context.language, context),
      )
    : [];
}
