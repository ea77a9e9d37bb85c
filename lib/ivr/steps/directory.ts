import type { NodeOf } from "../../flow/document/flow";
import { beginsName } from "../../flow/keys/keypadLetters";
import { findListedPeople, type ListedPerson } from "../../flow/keys/findListedPeople";
import { makeOptionSentence } from "../../flow/prompts/makeOptionSentences";
import { speech } from "../../flow/prompts/promptClips";
import { makeAsking } from "../asking/asking";
import { askingOf } from "../asking/askingOf";
import type { Clip } from "../../flow/prompts/clip";
import { ownEntry } from "../call/ownEntry";
import { renderPhrase, spokenLanguage } from "../turn/render";
import { currentFlow, type Turn } from "../turn/turn";
import type { EntryEnd, Verdict } from "../asking/verdict";

type Directory = NodeOf<"directory">;

/** Fewer letters than this never put a caller through by themselves. */
const enoughLetters = 3;
/** One key chooses among so many. */
const mostMatches = 9;

/** Finds people by name or extension, and puts the caller through. */
export const directory = makeAsking<"directory">({
  noMatchPhrase: "invalidEntry",
  judge,
  ownsKey: () => true,
  subQuestion: offered,
});

function offered(turn: Turn): readonly Clip[] | undefined {
  const { matches } = askingOf(turn);
  if (matches === undefined) return undefined;
  const language = spokenLanguage(turn);
  const { people } = turn.plan.bindings;
  const sentences = matches.flatMap((key, index) => {
    const person = ownEntry(people, key);
    return person === undefined
      ? []
      : [makeOptionSentence(person.name, String(index + 1), language)];
  });
  const context = { flow: currentFlow(turn) };
  return [
    ...renderPhrase(turn, "directoryMany"),
    ...sentences.map((text) => speech(text, language, context)),
  ];
}

/** Finds people by the letters of their name or by their extension; several are offered one key each. */
function judge(turn: Turn, node: Directory, digits: string, end: EntryEnd): Verdict {
  const matches = askingOf(turn).matches;
  if (matches !== undefined) return choose(matches, digits);
  const ends = end !== "key" || digits.endsWith("#");
  const keys = digits.replace(/#$/, "");
  if (end === "key" && digits.endsWith("*")) return { type: "clear" };
  const extension = byExtension(turn, node, keys);
  if (extension !== undefined && (ends || !hasLonger(turn, node, keys))) {
    return toPerson(extension);
  }
  const found = byName(turn, node, keys);
  if (!ends) return judgeWhileTyping(turn, node, keys, found);
  if (keys === "" || found.length === 0) {
    return { type: "noMatch", lead: renderPhrase(turn, "directoryNone") };
  }
  const [only] = found;
  if (found.length === 1 && only !== undefined) return toPerson(only[0]);
  const offered = found.slice(0, mostMatches).map(([key]) => key);
  return { type: "ask", asking: { matches: offered }, lead: [] };
}

function byExtension(turn: Turn, node: Directory, keys: string): string | undefined {
  if (!node.by.includes("extension")) return undefined;
  return findListedPeople(turn.plan.bindings, node).find(
    ([, { extension }]) => extension === keys,
  )?.[0];
}

function byName(
  turn: Turn,
  node: Directory,
  keys: string,
): readonly (readonly [string, ListedPerson])[] {
  if (!node.by.includes("name")) return [];
  return findListedPeople(turn.plan.bindings, node).filter(([, { name }]) =>
    beginsName(keys, name),
  );
}

function judgeWhileTyping(
  turn: Turn,
  node: Directory,
  keys: string,
  found: readonly (readonly [string, ListedPerson])[],
): Verdict {
  const [only] = found;
  const longer = hasLonger(turn, node, keys);
  if (found.length === 1 && only !== undefined && keys.length >= enoughLetters && !longer) {
    return toPerson(only[0]);
  }
  // Also for a name that nobody has: its other letters are on their way, and are no entry of their own.
  return { type: "wait" };
}

function choose(matches: readonly string[], digits: string): Verdict {
  const person = matches[Number(digits) - 1];
  return person === undefined ? { type: "noMatch" } : toPerson(person);
}

function toPerson(person: string): Verdict {
  return { type: "go", exit: "person", person };
}

function hasLonger(turn: Turn, node: Directory, keys: string): boolean {
  return (
    node.by.includes("extension") &&
    findListedPeople(turn.plan.bindings, node).some(
      ([, { extension }]) =>
        extension !== undefined && extension !== keys && extension.startsWith(keys),
    )
  );
}
