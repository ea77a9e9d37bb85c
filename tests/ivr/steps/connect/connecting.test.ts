import type { NodeOf } from "../../../../lib/flow/document/flow";
import type { ConnectProgress } from "../../../../lib/ivr/call/activity";
import type { IvrState } from "../../../../lib/ivr/call/ivrState";
import type { LegOutcome } from "../../../../lib/ivr/call/leg";
import {
  beginConnect,
  dropPerson,
  noteAvailable,
  takeLegNews,
} from "../../../../lib/ivr/steps/connect/connecting";
import { aTurn, turnAt } from "../../../support/aTurn";
import { flowOf } from "../../../support/flowOf";

type Connect = NodeOf<"connect">;

const anna = { person: "anna" };
const omar = { person: "omar" };
const connecting = { type: "connecting", operation: undefined } as const;

function ringing(to: readonly object[], given: Partial<IvrState> = {}) {
  const flow = flowOf({ ring: { type: "connect", to, meanwhile: "Please wait." } });
  return { turn: aTurn(flow, given), node: flow.nodes["ring"] as Connect };
}

/** Somebody is being rung. */
const rung = (connection: Partial<ConnectProgress> = {}): Partial<IvrState> => ({
  activity: connecting,
  legs: [{ operation: "leg-1" }],
  connection: { index: 0, misses: [], leg: "leg-1", ...connection },
});

const news = (outcome: LegOutcome, operation = "leg-1", legCallId?: string) =>
  ({
    type: "legChanged",
    id: "e",
    callId: "call-1",
    at: turnAt,
    operation,
    outcome,
    ...(legCallId === undefined ? {} : { legCallId }),
  }) as const;

const told = (available: readonly string[], operation = "presence-1") =>
  ({ type: "presenceRead", id: "e", callId: "call-1", at: turnAt, operation, available }) as const;

describe("a step that rings people", () => {
  it("says its words, forgets what was typed, and rings the first for as long as the flow says", () => {
    const { turn, node } = ringing([{ target: anna, ring: 20 }, { target: omar }], {
      typeAhead: ["1"],
    });

    expect(beginConnect(turn, node)).toBeUndefined();
    expect(turn.state.typeAhead).toEqual([]);
    expect(turn.actions.map(({ type }) => type)).toEqual([
      "playPrompt",
      "startTimer",
      "placeCall",
      "startTimer",
    ]);
    expect(turn.actions.slice(2)).toMatchObject([
      { operation: "leg-3", target: anna, flow: "test", step: "ring", ringInSeconds: 20 },
      { timer: "leg", delayInMs: 35_000 },
    ]);
    expect(turn.state.connection).toEqual({ index: 0, misses: [], leg: "leg-3" });
  });

  it("rings for 30 s where the flow does not say how long", () => {
    const { turn, node } = ringing([{ target: anna }]);
    beginConnect(turn, node);

    expect(turn.actions.slice(2)).toMatchObject([{ ringInSeconds: 30 }, { delayInMs: 45_000 }]);
  });

  it("asks once who is there, of all whom it rings only then, when it comes to the first of them", () => {
    const to = [
      { target: { phone: "mobile" } },
      { target: anna, only: "available" },
      { target: omar, only: "available" },
    ];
    const { turn, node } = ringing(to, rung());

    expect(dropPerson(turn, node, "declined")).toBeUndefined();
    expect(turn.actions).toEqual([
      { type: "withdrawCall", operation: "leg-1" },
      { type: "readPresence", operation: "presence-1", people: ["anna", "omar"] },
    ]);
    expect(turn.state.connection).toEqual({ index: 1, misses: ["declined"], asked: "presence-1" });
  });

  describe("once it is known who is there", () => {
    const to = [anna, omar].map((target) => ({ target, only: "available" }));
    const asked = rung({ leg: undefined, asked: "presence-1" });

    it("passes over those who are not", () => {
      const { turn, node } = ringing(to, { ...asked, legs: undefined });

      expect(noteAvailable(turn, node, told(["omar"]))).toBeUndefined();
      expect(turn.actions[0]).toMatchObject({ type: "placeCall", target: omar });
      expect(turn.state.connection).toMatchObject({ index: 1, misses: ["noAnswer"] });
    });

    it("is left as unanswered where nobody is", () => {
      const { turn, node } = ringing(to, { ...asked, legs: undefined });

      expect(noteAvailable(turn, node, told([]))).toEqual({ type: "exit", exit: "noAnswer" });
      expect(turn.actions).toEqual([]);
    });

    it("takes the answer to another question for none", () => {
      const { turn, node } = ringing(to, asked);

      expect(noteAvailable(turn, node, told(["omar"], "presence-0"))).toBeUndefined();
      expect(turn.state.connection).toEqual(asked.connection);
    });
  });

  it("goes on to the next where this one cannot be rung, and is left as failed where none can", () => {
    const legs = [1, 2, 3, 4, 5].map((count) => ({ operation: `leg-${count}` }));
    const { turn, node } = ringing([{ target: anna }, { target: omar }], { legs });

    expect(beginConnect(turn, node)).toEqual({ type: "exit", exit: "failed" });
    expect(turn.state.connection).toEqual({ index: 2, misses: ["failed", "failed"] });
  });

  // The last one decides where the step leads.
  it.each<[LegOutcome, string | undefined]>([
    ["ringing", undefined],
    ["answered", undefined],
    ["declined", "declined"],
    ["noAnswer", "noAnswer"],
    ["busy", "noAnswer"],
    ["machine", "noAnswer"],
    ["ended", "failed"],
  ])("whose last leg is %s leads by %s", (outcome, exit) => {
    const { turn, node } = ringing([{ target: anna }], rung());

    expect(takeLegNews(turn, node, news(outcome))).toEqual(
      exit === undefined ? undefined : { type: "exit", exit },
    );
  });

  it("gives somebody who answered a minute and a half to decide", () => {
    const { turn, node } = ringing([{ target: anna }], rung());
    takeLegNews(turn, node, news("answered"));

    expect(turn.actions).toMatchObject([{ type: "startTimer", timer: "leg", delayInMs: 90_000 }]);
  });

  it("hands the caller to the call that was taken, whether this news names it or an earlier one did", () => {
    const transfer = { type: "transfer", target: anna, replacesCallId: "call-2" };
    const named = ringing([{ target: anna }], rung());
    takeLegNews(named.turn, named.node, news("taken", "leg-1", "call-2"));
    const legs = [{ operation: "leg-1", callId: "call-2" }];
    const known = ringing([{ target: anna }], { ...rung(), legs });
    takeLegNews(known.turn, known.node, news("taken"));

    expect(named.turn.actions).toContainEqual(expect.objectContaining(transfer));
    expect(known.turn.actions).toContainEqual(expect.objectContaining(transfer));
  });

  it("hears nothing of a leg that it gave up", () => {
    const { turn, node } = ringing([{ target: anna }], rung());

    expect(takeLegNews(turn, node, news("declined", "leg-0"))).toBeUndefined();
    expect(turn.actions).toEqual([]);
  });
});
