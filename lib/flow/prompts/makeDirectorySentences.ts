import type { Bindings } from "../document/bindings";
import type { NodeOf } from "../document/flow";
import { nameSpellings } from "../keys/keypadLetters";
import { findListedPeople } from "../keys/findListedPeople";
import { makeOptionSentence } from "./makeOptionSentences";

type Listed = Pick<NodeOf<"directory">, "by" | "include" | "exclude">;

/** One key chooses among so many people. */
const mostMatches = 9;

/**
 * Every sentence by which a directory may offer people of the same beginning ("For Anna Berg, press 2."). Whoever comes
 * third among those who share letters is only ever offered there, so these are far fewer than people times keys.
 */
export function makeDirectorySentences(
  bindings: Bindings,
  node: Listed,
  language: string,
): readonly string[] {
  if (!node.by.includes("name")) return [];
  const byBeginning = new Map<string, string[]>();
  for (const [, { name }] of findListedPeople(bindings, node)) {
    for (const beginning of beginnings(name)) {
      const names = byBeginning.get(beginning) ?? [];
      byBeginning.set(beginning, names);
      if (names.length < mostMatches) names.push(name);
    }
  }
  const sentences = [...byBeginning.values()]
    .filter((names) => names.length > 1)
    .flatMap((names) =>
      names.map((name, index) => makeOptionSentence(name, String(index + 1), language)),
    );
  return [...new Set(sentences)];
}

/** All keys that begin a name, each once. */
function beginnings(name: string): ReadonlySet<string> {
  return new Set(
    nameSpellings(name).flatMap((keys) => Array.from(keys, (_, index) => keys.slice(0, index + 1))),
  );
}
