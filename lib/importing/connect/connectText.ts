import type { Expression } from "../../flow/document/expression";
import type { Prompt, PromptItem } from "../../flow/document/prompt";
import { toVariable } from "../draft/toVariable";
import { toTextPrompt, toPrompt } from "../draft/toPrompt";
import { joinWords, toSoundWords } from "../freeswitch/toSoundWords";
import type { Block, ConnectFlow } from "./connectBlock";

/** What a value stands for: itself, or a variable of the call. Undefined for what no call here has. Pure. */
export function fromConnectValue(value: string): Expression | undefined {
  if (!value.startsWith("$.")) return value.slice(0, 1000);
  const path = value.slice(2).replace(/\['([^']*)'\]/g, ".$1");
  const attribute = /^Attributes\.(.+)$/.exec(path)?.[1];
  if (attribute !== undefined) return { var: toVariable(attribute, "value") };
  const external = /^(External\.[a-zA-Z0-9_.-]{1,100})$/.exec(path)?.[1];
  if (external !== undefined) return { var: external };
  switch (path) {
    case "StoredCustomerInput":
      return { var: "StoredCustomerInput" };
    case "CustomerEndpoint.Address":
      return { var: "caller.number" };
    case "SystemEndpoint.Address":
      return { var: "called.number" };
    case "LanguageCode":
      return { var: "call.language" };
    default:
      return undefined;
  }
}

/** The last name of a path or of an ARN, as words: `$.External.HOT_MESSAGE` is `hot message`. Pure. */
export function takeLastWords(value: string): string {
  const last =
    value
      .split(/[./:]/)
      .filter((piece) => !/^(?:arn|ARN)?[{}]*$/.test(piece))
      .at(-1) ?? value;
  const words = last
    .replace(/[{}]/g, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim();
  return /[a-z]/.test(words) ? words : words.toLowerCase();
}

/** What a block says: text, SSML or a recording. What is only known in the call gets words made from its name. */
export function makeBlockPrompt(block: Block, flow: ConnectFlow): Prompt {
  const { notes } = flow.context;
  for (const name of ["Text", "SSML", "PromptId", "Media.Uri"]) {
    const value = flow.value(block, name);
    const part = block.parameters.find((one) => one.name === name)?.part;
    if (value === undefined || part === undefined) continue;
    if (value.startsWith("$.")) {
      notes.undecided(
        part,
        `The words are those of ${value}, known only in the call: words made from its name stand for them. Write what callers should hear.`,
        name,
      );
      return placeholder(takeLastWords(value));
    }
    const prompt =
      name === "Text" ? toTextPrompt(value) : name === "SSML" ? ssmlPrompt(value) : undefined;
    if (name === "SSML") notes.changed(part, "Of the SSML, the words and pauses are kept.", name);
    if (prompt !== undefined) return prompt;
    notes.undecided(
      part,
      `The recording “${value}” is not part of the file: its words are made from its name. Check them, or upload the recording.`,
      name,
    );
    return placeholder(takeLastWords(block.names.get(name) ?? value));
  }
  notes.undecided(
    block.part,
    "It says nothing that is known here. Write what callers should hear.",
    block.type,
  );
  return placeholder("announcement");
}

function placeholder(words: string): Prompt {
  const spoken = words.toLowerCase().replace(/(?: prompt)? arn$/, "");
  return joinWords([toSoundWords(spoken, new Map())]);
}

function ssmlPrompt(text: string): Prompt | undefined {
  const items = text.split(/(<break\b[^<>]*>)/).flatMap((piece): PromptItem[] => {
    if (piece.startsWith("<break")) return [{ pause: pauseOf(piece) }];
    const words = piece
      .replace(/<[^<>]*>/g, " ")
      .replace(/&amp;/g, "&")
      .trim();
    return words === "" ? [] : [{ text: words }];
  });
  return toPrompt(items).prompt;
}

function pauseOf(tag: string): number {
  const [, amount = "1", unit = "s"] =
    /time\s*=\s*["'](\d{1,6}(?:\.\d{1,3})?)(ms|s)["']/.exec(tag) ?? [];
  const seconds = unit === "ms" ? Number(amount) / 1000 : Number(amount);
  return Math.min(10, Math.max(0.1, seconds));
}
