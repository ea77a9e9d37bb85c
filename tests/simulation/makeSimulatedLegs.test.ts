import type { Action } from "../../lib/ivr/call/action";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { ModelCall } from "../../lib/simulation/graph/modelCall";
import { makeAgenda } from "../../lib/simulation/makeAgenda";
import { makeSimulatedLegs } from "../../lib/simulation/makeSimulatedLegs";
import type { SimulatedWorld } from "../../lib/simulation/simulatedWorld";

const ring: Action = {
  type: "placeCall",
  operation: "leg-1",
  target: { person: "anna" },
  flow: "test",
  ringInSeconds: 20,
};

/** What the call is told of whom it rings, and when; somebody thinks better of it after so many milliseconds. */
function told(world: Partial<SimulatedWorld>, action: Action, withdrawnAfterInMs?: number) {
  const agenda = makeAgenda(0);
  const news: string[] = [];
  const happen = (fact: CallFact) => {
    if (fact.type === "legChanged") news.push(`${agenda.now()} ${fact.outcome}`);
  };
  // Only a room moves the call that rings.
  const legs = makeSimulatedLegs({ name: "test", ...world }, agenda, {} as ModelCall, happen);
  legs(action);
  if (withdrawnAfterInMs !== undefined) {
    agenda.after(withdrawnAfterInMs, () => legs({ type: "withdrawCall", operation: "leg-1" }));
  }
  while (agenda.advance(Number.POSITIVE_INFINITY));
  return news;
}

describe("somebody whom a simulated call rings", () => {
  it.each<[NonNullable<SimulatedWorld["people"]>[string], readonly string[]]>([
    ["takes", ["0 ringing", "3000 answered", "8000 taken"]],
    ["declines", ["0 ringing", "3000 answered", "8000 declined"]],
    ["machine", ["0 ringing", "3000 answered", "30000 machine"]],
    ["busy", ["1000 busy"]],
    ["noAnswer", ["0 ringing", "20000 noAnswer"]],
  ])("does as the world says: %s", (person, news) => {
    expect(told({ people: { anna: person } }, ring)).toEqual(news);
  });

  it("takes the call where the world says nothing, whatever their name", () => {
    const taken = ["0 ringing", "3000 answered", "8000 taken"];
    expect(told({}, ring)).toEqual(taken);
    expect(told({ people: {} }, { ...ring, target: { person: "constructor" } })).toEqual(taken);
  });

  it("tells nothing once nobody wants them any more", () => {
    expect(told({}, ring, 4000)).toEqual(["0 ringing", "3000 answered"]);
  });
});

describe("a room that a simulated call asks for", () => {
  it.each([
    ["full", "4000 busy"],
    ["locked", "4000 noAnswer"],
    ["failed", "4000 ended"],
  ] as const)("may be %s", (room, news) => {
    const action: Action = {
      type: "enterRoom",
      operation: "leg-1",
      room: "board",
      flow: "test",
      step: "meet",
    };
    expect(told({ rooms: { board: room } }, action)).toEqual([news]);
    expect(told({ rooms: { board: room } }, action, 1000)).toEqual([]);
  });
});
