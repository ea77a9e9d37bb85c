import { newCall } from "../../../lib/ivr/call/newCall";
import type { LegOutcome } from "../../../lib/ivr/call/leg";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import type { Place } from "../../../lib/flow/steps/place";
import { dropLegs } from "../../../lib/ivr/legs/dropLegs";
import { placeLeg } from "../../../lib/ivr/legs/placeLeg";
import { toLegOutcome } from "../../../lib/ivr/legs/toLegOutcome";
import { step } from "../../../lib/ivr/step";
import type { Turn } from "../../../lib/ivr/turn/turn";
import { aPlan } from "../../support/aPlan";
import { fixtureFlow } from "../../support/readFixture";

const at = "2026-11-20T09:00:00.000Z";
const plan = aPlan(fixtureFlow("contoso"));

/** A caller in a menu, for whom somebody is rung. */
function aParent(legs: IvrState["legs"], given: Partial<IvrState> = {}): IvrState {
  const pinned = { entry: "contoso", versions: { contoso: 1 } };
  const place: Place = { type: "node", node: "main" };
  return {
    ...newCall("call-1", at),
    activity: { type: "passing" },
    answeredAt: at,
    pinned,
    frames: [{ flow: "contoso", place, trail: [] }],
    legs,
    ...given,
  };
}

function aTurn(state: IvrState): Turn {
  const event = { id: "event-1", callId: "call-1", at, type: "audioActive" } as const;
  return { state: { ...state }, event, plan, actions: [] };
}

const news = (outcome: LegOutcome, operation = "leg-1") =>
  ({
    type: "legChanged",
    id: "e",
    callId: "call-1",
    at,
    operation,
    legCallId: "l",
    outcome,
  }) as const;

describe("a call for which somebody is rung", () => {
  it("has five legs at most", () => {
    const turn = aTurn(aParent(undefined));
    const ring = () => placeLeg(turn, { target: { person: "bergmann" }, ringInSeconds: 20 });
    expect([ring(), ring(), ring(), ring(), ring(), ring()]).toEqual([
      ...[1, 2, 3, 4, 5].map((count) => `leg-${count}`),
      undefined,
    ]);
    expect(turn.actions).toHaveLength(5);
    expect(turn.actions[0]).toEqual({
      type: "placeCall",
      operation: "leg-1",
      target: { person: "bergmann" },
      flow: "contoso",
      step: "main",
      ringInSeconds: 20,
    });
  });

  it("hangs up every leg when its caller hangs up, in the same turn", () => {
    const { state, actions } = step(
      aParent([{ operation: "leg-1", outcome: "ringing" }, { operation: "leg-2" }]),
      { ...news("ringing"), type: "callTerminated", reason: "callerHungUp" },
      plan,
    );
    expect(actions.filter(({ type }) => type === "withdrawCall")).toEqual([
      { type: "withdrawCall", operation: "leg-1" },
      { type: "withdrawCall", operation: "leg-2" },
    ]);
    expect(state.legs).toBeUndefined();
  });

  it("lets a leg be that has been given its caller, for Graph ends it", () => {
    const { actions } = step(
      aParent([
        { operation: "leg-1", outcome: "taken" },
        { operation: "leg-2", outcome: "ringing" },
      ]),
      { ...news("ringing"), type: "callTerminated", reason: "transferred" },
      plan,
    );
    expect(actions.filter(({ type }) => type === "withdrawCall")).toEqual([
      { type: "withdrawCall", operation: "leg-2" },
    ]);
  });

  it("hangs up a leg that tells of itself once the call is over", () => {
    const ended = aParent(undefined, { activity: { type: "ended", end: "callerHungUp" } });
    expect(step(ended, news("taken"), plan).actions).toEqual([
      { type: "withdrawCall", operation: "leg-1" },
    ]);
    expect(step(ended, news("ended"), plan)).toEqual({ state: ended, actions: [] });
  });

  it("hangs up a leg that no step waits for any more", () => {
    const { actions } = step(aParent(undefined), news("answered"), plan);
    expect(actions).toEqual([{ type: "withdrawCall", operation: "leg-1" }]);
  });

  it("believes no news that was overtaken, nor any a second time", () => {
    const parent = aParent([{ operation: "leg-1", outcome: "taken", callId: "l" }]);
    for (const outcome of ["ringing", "answered", "taken"] as const)
      expect(step(parent, news(outcome), plan)).toEqual({ state: parent, actions: [] });
    expect(step(parent, news("ended"), plan).state.legs).toBeUndefined();
  });

  it("drops only the legs that are named", () => {
    const turn = aTurn(aParent([{ operation: "leg-1" }, { operation: "leg-2" }]));
    dropLegs(turn, ({ operation }) => operation === "leg-1");
    expect(turn.state.legs).toEqual([{ operation: "leg-2" }]);
  });
});

describe("toLegOutcome", () => {
  const whisper: Place = { type: "whisper", hasNumber: true };
  const builtIn = (name: "legTaken" | "legDeclined" | "legUnheard" | "legLost"): Place => ({
    type: "builtIn",
    name,
  });
  const parent = { callId: "call-0", operation: "leg-7", caller: { kind: "phone" } } as const;
  const ended = (end: "busy" | "rejected" | "unanswered" | "callerHungUp") =>
    ({ type: "ended", end }) as const;
  const establishing = { type: "establishing", looks: 0 } as const;
  const passing = { type: "passing" } as const;

  test.each([
    ["ringing", whisper, establishing, false],
    ["answered", whisper, passing, true],
    ["busy", whisper, ended("busy"), false],
    ["declined", whisper, ended("rejected"), false],
    ["noAnswer", whisper, ended("unanswered"), false],
    ["ended", whisper, ended("callerHungUp"), false],
    ["ended", whisper, ended("callerHungUp"), true],
    ["taken", builtIn("legTaken"), passing, true],
    ["taken", builtIn("legLost"), passing, true],
    ["ended", builtIn("legTaken"), ended("callerHungUp"), true],
    ["declined", builtIn("legDeclined"), passing, true],
    ["declined", builtIn("legDeclined"), ended("callerHungUp"), true],
    ["machine", builtIn("legUnheard"), ended("callerHungUp"), true],
  ] as const)("is %s at %j while %j (answered: %s)", (outcome, place, activity, isAnswered) => {
    const frames = [{ flow: "contoso", place, trail: [] }];
    const answeredAt = isAnswered ? at : undefined;
    expect(toLegOutcome({ parent, frames, activity, answeredAt })).toBe(outcome);
    expect(toLegOutcome({ parent: undefined, frames, activity, answeredAt })).toBeUndefined();
  });
});

describe("a leg", () => {
  const beginning = {
    type: "callCreated",
    id: "created",
    callId: "leg-1",
    at,
    target: { kind: "user", id: "anna" },
    dialled: ["+15550100"],
    leg: {
      parent: { callId: "call-0", operation: "leg-7" },
      pinned: plan.pinned,
      flow: "contoso",
      caller: { kind: "phone", id: "+4930555012" },
    },
  } as const;
  const end = { type: "callTerminated", id: "end", callId: "leg-1", at, reason: "busy" } as const;
  const told = { callId: "call-0", operation: "leg-7" };

  it("tells its end although that was told before its beginning, and leaves no record", () => {
    const over = step(newCall("leg-1", at), end, plan);
    const { state, actions } = step(over.state, beginning, plan);
    expect(actions).toEqual([{ type: "tellParent", parent: told, outcome: "busy" }]);
    expect(step(state, beginning, plan).actions).toEqual([]);
  });

  it("forgets the caller's number with its end", () => {
    const ringing = step(newCall("leg-1", at), beginning, plan);
    expect(ringing.state.parent?.caller.id).toBe("+4930555012");
    const { state, actions } = step(ringing.state, end, plan);
    expect(JSON.stringify(state)).not.toContain("555012");
    expect(actions.map(({ type }) => type)).toEqual(["tellParent"]);
  });
});
