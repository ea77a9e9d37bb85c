import type { Flow } from "../../document/flow";
import type { Prompt } from "../../document/prompt";
import { stepType } from "../../steps/index";
import { nodeName } from "../stepName";

/** One prompt of a document: its path from the top, the key of the step it belongs to (none for the flow's own), and what to call its place. */
export type FlowPrompt = Readonly<{
  path: string;
  prompt: Prompt;
  node?: string;
  name: string;
}>;

/** Every prompt of a flow, notifications' texts not included. */
export function listFlowPrompts(flow: Flow): readonly FlowPrompt[] {
  return [...listOwnPrompts(flow), ...promptsOfSteps(flow, false)];
}

/** The texts that steps send to others. */
export function listSentTexts(flow: Flow): readonly FlowPrompt[] {
  return promptsOfSteps(flow, true);
}

function promptsOfSteps(flow: Flow, areSent: boolean): readonly FlowPrompt[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) =>
    (stepType(node).prompts?.(node) ?? []).flatMap(({ path, prompt, isSent = false }) =>
      isSent === areSent
        ? [{ path: `nodes.${key}.${path}`, prompt, node: key, name: nodeName(key, node) }]
        : [],
    ),
  );
}

/** Prompts that any step may play. */
export function listOwnPrompts(flow: Flow): readonly FlowPrompt[] {
  const { confirm, defaults = {}, help, privacy, phrases = {} } = flow;
  const found: readonly (readonly [string, Prompt | undefined])[] = [
    ["help", help],
    ["confirm.prompt", confirm?.prompt],
    ["privacy.consentPrompt", privacy?.consentPrompt],
    ["defaults.again", defaults.again],
    ...(["noInput", "noMatch"] as const).flatMap((kind) =>
      (defaults[kind] ?? []).map(
        ({ prompt }, index) => [`defaults.${kind}.${index}.prompt`, prompt] as const,
      ),
    ),
    ...Object.entries(phrases).map(([key, prompt]) => [`phrases.${key}`, prompt] as const),
  ];
  return found.flatMap(([path, prompt]) =>
    prompt === undefined ? [] : [{ path, prompt, name: "The flow" }],
  );
}
