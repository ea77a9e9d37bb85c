import type { Flow } from "../document/flow";
import { stepType } from "../steps/index";
import { phraseKeys, type PhraseKey } from "./phraseKeys";

/** What is said to whoever is rung for a caller. */
const ofLegs: ReadonlySet<PhraseKey> = new Set([
  "legFrom",
  "legOffer",
  "legChose",
  "legEntered",
  "legAbout",
  "legKeys",
  "legTaken",
  "legDeclined",
  "legLost",
]);

/** The built-in sentences that somebody may hear in a flow: those for whoever is rung only where a step rings people. Pure. */
export function findHeardPhrases({ nodes }: Pick<Flow, "nodes">): readonly PhraseKey[] {
  const rings = Object.values(nodes).some((node) => stepType(node).whispers !== undefined);
  return rings ? phraseKeys : phraseKeys.filter((key) => !ofLegs.has(key));
}
