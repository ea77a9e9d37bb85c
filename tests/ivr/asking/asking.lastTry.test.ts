import type { CallFact } from "../../../lib/ivr/call/callEvent";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { flow, heard, key, places } from "../../support/playedPlaces";

const silence = (state: IvrState): CallFact => ({
  type: "timerFired",
  timer: "noInput",
  generation: state.timers.noInput ?? 0,
});

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
