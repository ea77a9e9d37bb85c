import { operationOf } from "../../support/activities";
import { placeOf } from "../../support/placeOf";
import { flowSchema } from "../../../lib/flow/document/flow";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { answered } from "../../support/arbitraries";
import { aPlan } from "../../support/aPlan";
import { cleanFlow } from "../../support/checkedFlow";
import { richBindings } from "../../support/richBindings";
import { playCall } from "../../support/playCall";

const flow = (changes: object, nodes: object) =>
  flowSchema.parse(cleanFlow({ ...changes }, { ...nodes }));

const heard = (state: IvrState): CallFact => ({
  type: "promptCompleted",
  operation: operationOf(state) ?? "",
});

const key = (tone: "tone0" | "tone1" | "tone2" | "pound", sequenceId: number): CallFact => ({
  type: "toneReceived",
  tone,
  sequenceId,
});

const silence = (state: IvrState): CallFact => ({
  type: "timerFired",
  timer: "noInput",
  generation: state.timers.noInput ?? 0,
});

/** Where a call is after each fact, beginning with the answer. */
function places(flows: Parameters<typeof aPlan>[0], facts: Parameters<typeof playCall>[1]) {
  const played = playCall(aPlan(flows, richBindings), [...answered, ...facts]);
  return played.slice(answered.length - 1).map(({ state }) => placeOf(state));
}

describe("the last try", () => {
  const once = { tries: { noInput: 1 } };
  const menu = (changes: object) => ({
    start: {
      type: "menu",
      prompt: "Press 1.",
      options: [{ keys: "1", label: "x", next: "news" }],
      ...changes,
    },
  });

  it.each<[string, object, object, string]>([
    [
      "the flow's default for silence",
      { ...once, onNoInput: "sales", onExhausted: "news" },
      {},
      "sales",
    ],
    [
      "the step's own way before it",
      { ...once, onNoInput: "sales" },
      { onExhausted: "news" },
      "news",
    ],
    [
      "the flow's default for all",
      { ...once, onNoMatch: "sales", onExhausted: "news" },
      {},
      "news",
    ],
  ])("leads by %s", (_, defaults, changes, node) => {
    const one = flow({ defaults }, menu(changes));
    expect(places(one, [heard, silence])).toEqual(["start", "start", node]);
  });

  it("leads by the flow's default for wrong keys", () => {
    const defaults = { tries: { noMatch: 1 }, onNoMatch: "sales" };
    expect(places(flow({ defaults }, menu({})), [heard, key("tone2", 1)])).toEqual([
      "start",
      "start",
      "sales",
    ]);
  });
});
