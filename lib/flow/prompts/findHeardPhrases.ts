import type { Flow } from "../document/flow";
import { stepType } from "../steps/index";
import { phraseKeys, type LegPhraseKey, type PhraseKey } from "./phrases";

const ofLegs: Readonly<Record<LegPhraseKey, true>> = {
  legFrom: true,
  legOffer: true,
  legAbout: true,
  legKeys: true,
  legTaken: true,
  legDeclined: true,
  legLost: true,
};

/** The built-in sentences that somebody may hear in a flow: those for whoever is rung only where a step rings people. Pure. */
export function findHeardPhrases({ nodes }: Pick<Flow, "nodes">): readonly PhraseKey[] {
  const rings = Object.values(nodes).some((node) => stepType(node).whispers !== undefined);
  return rings ? phraseKeys : phraseKeys.filter((key) => !Object.hasOwn(ofLegs, key));
}
