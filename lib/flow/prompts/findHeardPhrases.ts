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

const ofRooms: ReadonlySet<PhraseKey> = new Set([
  "roomAlone",
  "roomUnknown",
  "roomFull",
  "roomClosed",
]);

/** The built-in sentences that somebody may hear in a flow: those for whoever is rung, and those about rooms, only where a step needs them. Pure. */
export function findHeardPhrases({ nodes }: Pick<Flow, "nodes">): readonly PhraseKey[] {
  const types = Object.values(nodes).map((node) => stepType(node));
  const rings = types.some(({ whispers }) => whispers !== undefined);
  const meets = types.some(({ entersRoom }) => entersRoom === true);
  return phraseKeys.filter((key) => (rings || !ofLegs.has(key)) && (meets || !ofRooms.has(key)));
}
