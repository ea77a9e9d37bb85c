import type { Prompt } from "../../flow/document/prompt";
import { toName } from "../draft/toName";
import { toPrompt } from "../draft/toPrompt";
import { joinWords, toSoundWords } from "../freeswitch/toSoundWords";
import type { ForeignPart } from "../source/foreignPart";
import { parseCase, toItems } from "./liquid";
import type { StudioFlow, Widget } from "./studioFlow";

/** An announcement; one whose words differ by a value becomes a branch with an announcement for each. */
export function importSay(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const key = flow.keyOf(widget);
  const next = flow.way(widget, "audioComplete");
  const title = toName(widget.name, "Announcement");
  const loop = reader.part(widget.properties, "loop");
  if (loop !== undefined && (reader.value(loop) ?? "1") !== "1") {
    notes.changed(loop, `It was said ${loop.value ?? ""} times; here it is said once.`);
  }
  const text = reader.part(widget.properties, "say");
  const differing = parseCase(reader.value(text) ?? "");
  const announce = (prompt: Prompt) =>
    next === undefined
      ? ({ type: "hangup", title, prompt } as const)
      : ({ type: "say", title, prompt, next } as const);
  if (differing === undefined || text === undefined) {
    const prompt = sayOrPlay(widget, flow) ?? sayMissingWords(widget, flow);
    draft.put(key, announce(prompt));
    notes.kept(widget.part, `Is the announcement ${key}.`, widget.name);
    return;
  }
  const part = (name: string, words: string) =>
    draft.add(
      `${widget.name} ${name}`,
      announce(wordsPrompt(text, words, flow) ?? sayMissingWords(widget, flow)),
    );
  draft.put(key, {
    type: "branch",
    title,
    cases: differing.cases.slice(0, 50).map(({ value, text: words }) => ({
      when: { op: "eq", args: [differing.subject, value] },
      next: part(value, words),
    })),
    otherwise: part("otherwise", differing.otherwise),
  });
  notes.changed(
    text,
    `What is said differs by a value: the branch ${key} leads to an announcement for each.`,
    widget.name,
  );
}

/** What a widget says or plays; undefined when it does neither. */
export function sayOrPlay({ properties }: Widget, flow: StudioFlow): Prompt | undefined {
  const { reader, notes } = flow.context;
  const [say, play] = [reader.part(properties, "say"), reader.part(properties, "play")];
  const words = reader.value(say) ?? "";
  if (say !== undefined && words.trim() !== "") return wordsPrompt(say, words, flow);
  const url = reader.value(play) ?? "";
  if (play === undefined || url.trim() === "") return undefined;
  notes.undecided(
    play,
    `The recording “${url}” was not fetched: its words are made from its name. Check them, or upload the recording.`,
  );
  return toPrompt([{ text: joinWords([toSoundWords(url, new Map())]) }]).prompt;
}

function wordsPrompt(
  part: ForeignPart,
  words: string,
  { context }: StudioFlow,
): Prompt | undefined {
  const { items, lost } = toItems(words);
  const { prompt, isCut } = toPrompt(items);
  for (const piece of lost) {
    context.notes.undecided(
      part,
      `“${piece.trim()}” cannot be spoken here and was left out of the words.`,
    );
  }
  if (isCut)
    context.notes.undecided(
      part,
      "The text has more parts than a prompt may have; the last ones were left out.",
    );
  return prompt;
}

/** A step must say something. */
export function sayMissingWords(widget: Widget, { context }: StudioFlow): Prompt {
  context.notes.undecided(
    widget.part,
    "It says nothing that is known here, so its name is said. Write what callers should hear.",
    widget.name,
  );
  return joinWords([toSoundWords(toName(widget.name, "announcement"), new Map())]);
}
