import { operationOf } from "./activities";
import { placeOf } from "./placeOf";
import { flowSchema } from "../../lib/flow/document/flow";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { answered } from "./arbitraries";
import { aPlan } from "./aPlan";
import { cleanFlow } from "./checkedFlow";
import { richBindings } from "./richBindings";
import { playCall } from "./playCall";

export const flow = (changes: object, nodes: object) =>
  flowSchema.parse(cleanFlow({ ...changes }, { ...nodes }));

export const heard = (state: IvrState): CallFact => ({
  type: "promptCompleted",
  operation: operationOf(state) ?? "",
});

export const key = (tone: "tone0" | "tone1" | "tone2" | "pound", sequenceId: number): CallFact => ({
  type: "toneReceived",
  tone,
  sequenceId,
});

/** Where a call is after each fact, beginning with the answer. */
export function places(flows: Parameters<typeof aPlan>[0], facts: Parameters<typeof playCall>[1]) {
  const played = playCall(aPlan(flows, richBindings), [...answered, ...facts]);
  return played.slice(answered.length - 1).map(({ state }) => placeOf(state));
}
