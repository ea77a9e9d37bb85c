import type { Flow } from "../document/flow";
import { stepType } from "../steps/index";
import { phraseKeys, type PhraseKey } from "./phraseKeys";

/** What is said to whoever is rung for a caller. */
const ofLegs: ReadonlySet<PhraseKey> = new Set([
  "legFrom",
  "legOffer",
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

/** What is said when somebody is called back. */
const ofCallbacks: ReadonlySet<PhraseKey> = new Set([
  "callbackOffer",
  "callbackKeys",
  "callbackHello",
  "callbackHelloKeys",
  "callbackConnected",
]);

/** The built-in sentences that somebody may hear in a flow: those for whoever is rung, those about rooms, and those of callbacks, only where a step needs them. Pure. */
export function findHeardPhrases({ nodes }: Pick<Flow, "nodes">): readonly PhraseKey[] {
  const types = Object.values(nodes).map((node) => stepType(node));
  const callsBack = types.some((type) => type.callsBack !== undefined);
  const rings = callsBack || types.some(({ whispers }) => whispers !== undefined);
  const meets = types.some(({ entersRoom }) => entersRoom === true);
  return phraseKeys.filter(
    (key) =>
      (rings || !ofLegs.has(key)) &&
      (meets || !ofRooms.has(key)) &&
      (callsBack || !ofCallbacks.has(key)),
  );
}
