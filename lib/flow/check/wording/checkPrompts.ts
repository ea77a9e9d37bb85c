import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { makeOptionSentences } from "../../prompts/makeOptionSentences";
import type { Prompt } from "../../document/prompt";
import { promptParts } from "../../prompts/promptParts";
import { stepType } from "../../steps/index";
import type { Choices } from "../../steps/stepType";
import type { CheckSubject } from "../checkSubject";
import { listFlowPrompts, type FlowPrompt } from "./listFlowPrompts";
import { measurePrompt } from "./measurePrompt";
import { error, warning } from "../flowProblem";

const longestInSeconds = 20;
/** Graph plays so many prompts in one request; more are a pause apart. */
const mostClips = 20;

/** Each prompt says something, and not for too long. */
export function checkPrompts({ flow }: CheckSubject): readonly FlowProblem[] {
  return listFlowPrompts(flow).flatMap((prompt) => [
    ...silence(flow, prompt),
    ...straySentences(flow, prompt),
    ...length(flow, prompt),
  ]);
}

function silence(flow: Flow, { path, prompt, node, name }: FlowPrompt): readonly FlowProblem[] {
  const menu = menuOf(flow, node);
  const isPhrase = path.startsWith("phrases.");
  if (isSpoken(flow, prompt, isPhrase ? undefined : menu) && (!isPhrase || hasText(prompt)))
    return [];
  return [
    error(
      "silent",
      path,
      `${name} has a prompt in which nothing is sure to be said: its callers would hear silence. Add a text.`,
      { step: name },
    ),
  ];
}

/** True when a prompt has words of its own. */
export function hasText(prompt: Prompt): boolean {
  return promptParts(prompt).some((part) => "text" in part && isWritten(part.text));
}

function isSpoken(flow: Flow, prompt: Prompt, menu: Choices | undefined): boolean {
  if (hasText(prompt)) return true;
  const lists = menu !== undefined && makeOptionSentences(menu.options, flow, "en").length > 0;
  return promptParts(prompt).some((part) => "say" in part || ("optionsList" in part && lists));
}

function isWritten(text: string | Readonly<Record<string, string>>): boolean {
  const texts = typeof text === "string" ? [text] : Object.values(text);
  return texts.length > 0 && texts.every((one) => one.trim() !== "");
}

function straySentences(
  flow: Flow,
  { path, prompt, node, name }: FlowPrompt,
): readonly FlowProblem[] {
  if (node === undefined || menuOf(flow, node) !== undefined) return [];
  return promptParts(prompt).flatMap((part, index) =>
    "optionsList" in part
      ? [
          warning(
            "noOptionsHere",
            `${path}.${index}`,
            `${name} would read out its options here, but only a menu has any. Leave it out, or make the step a menu.`,
            { step: name },
          ),
        ]
      : [],
  );
}

function length(flow: Flow, { path, prompt, node, name }: FlowPrompt): readonly FlowProblem[] {
  const menu = menuOf(flow, node);
  const parts = promptParts(prompt);
  const seconds = Math.max(
    ...flow.languages.map((language) => measurePrompt(flow, prompt, language, menu)),
  );
  const clips = parts.reduce(
    (sum, part) => sum + ("optionsList" in part ? (menu?.options.length ?? 0) : 1),
    0,
  );
  return [
    ...(seconds > longestInSeconds
      ? [
          warning(
            "longPrompt",
            path,
            `${name} has a prompt of about ${Math.round(seconds)} seconds. Callers stop listening after ${longestInSeconds}: make it shorter.`,
            { step: name, seconds: Math.round(seconds), most: longestInSeconds },
          ),
        ]
      : []),
    ...(clips > mostClips
      ? [
          warning(
            "manyClips",
            path,
            `${name} has a prompt of ${clips} parts, more than can be played at once: callers would hear gaps. Take parts together, at most ${mostClips}.`,
            { step: name, clips, most: mostClips },
          ),
        ]
      : []),
  ];
}

function menuOf(flow: Flow, node: string | undefined): Choices | undefined {
  const found = node === undefined ? undefined : flow.nodes[node];
  return found === undefined ? undefined : stepType(found).choices?.(found);
}
