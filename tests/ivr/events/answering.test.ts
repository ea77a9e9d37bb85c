import type { CallFact, CallReading } from "../../../lib/ivr/call/callEvent";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const flow = flowOf({ bye: { type: "hangup", prompt: "Bye." } });
const incoming: CallFact = { type: "callIncoming", source: { kind: "unknown" }, dialled: [] };
const created = {
  type: "callCreated",
  target: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
} as const;
const spoken = ["-> subscribeToTone", '-> playPrompt "Bye."', "== ending bye"];

/** A call of which nothing has been heard since. */
function begun(fact: CallFact): ToldCall {
  const call = aCall(flow, { isNew: true });
  call.happens(fact);
  return call;
}

/** The timer rings and Graph says where the call is: what is done then, but for the next look, and when that is. */
function look(call: ToldCall, fact: Extract<CallFact, { type: "callRead" }>) {
  expect(call.rings("answerDue")).toEqual(["-> readCall", "== establishing"]);
  const lines = call.happens(fact);
  const next = call
    .actions()
    .flatMap((one) => (one.type === "startTimer" && one.timer === "answerDue" ? [one] : []));
  return { lines, nextInMs: next[0]?.delayInMs };
}

const reads = (state: CallReading) => ({ type: "callRead", state }) as const;

describe("a call of which no news comes", () => {
  it("begins as soon as Graph says that it stands", () => {
    for (const state of ["established", "transferring"] as const) {
      expect(look(begun(incoming), reads(state)).lines).toEqual(spoken);
    }
  });

  it("is answered again where Graph says that it still comes in, and otherwise only looked at again", () => {
    const waiting = ["== establishing"];
    expect(look(begun(incoming), reads("incoming"))).toEqual({
      lines: ["-> answer", ...waiting],
      nextInMs: 4000,
    });
    for (const state of ["establishing", "unread"] as const) {
      expect(look(begun(incoming), reads(state))).toEqual({ lines: waiting, nextInMs: 4000 });
    }
  });

  it("is looked at three times every 4 s, five times every 10 s, and is then hung up", () => {
    const call = begun(incoming);
    const looks = Array.from({ length: 9 }, () => look(call, reads("establishing")));

    expect(looks.map(({ nextInMs }) => nextInMs)).toEqual([
      4000,
      4000,
      4000,
      10_000,
      10_000,
      10_000,
      10_000,
      10_000,
      undefined,
    ]);
    expect(looks.at(-1)?.lines).toEqual(["-> hangUp", "== establishing"]);
  });
});

describe("a telephone that we ring", () => {
  it("is looked at every 10 s, and given up once it has rung for as long as it may", () => {
    const call = begun({ ...created, waitInSeconds: 25 });
    expect(look(call, reads("establishing"))).toEqual({
      lines: ["== establishing"],
      nextInMs: 10_000,
    });
    call.pass(19_000);
    expect(look(call, reads("establishing"))).toMatchObject({ nextInMs: 2000 });
    call.pass(2000);

    expect(look(call, reads("establishing"))).toEqual({
      lines: ["-> hangUp", "== establishing"],
      nextInMs: 4000,
    });
    expect(call.state().givenUp).toBe("unanswered");
    // Whoever picks up while we hang up hears nothing rather than half a sentence.
    expect(call.happens({ type: "audioActive" })).toEqual(["== establishing"]);
    expect(look(call, reads("established")).lines).toEqual(["-> hangUp", "== establishing"]);
  });

  it("rings for 75 s where nobody says how long", () => {
    const call = begun(created);
    call.pass(72_000);
    expect(look(call, reads("establishing"))).toMatchObject({ nextInMs: 1000 });
  });
});

describe("a meeting's lobby", () => {
  const joined = { ...created, joins: "meeting", waitInSeconds: 40 } as const;

  it("is no place to speak, although Graph calls the call established", () => {
    const call = begun(joined);
    expect(call.actions()).toContainEqual({
      type: "startTimer",
      timer: "answerDue",
      generation: 1,
      delayInMs: 40_000,
    });

    expect(look(call, reads("established")).lines).toEqual(["-> hangUp", "== establishing"]);
    expect(call.state().givenUp).toBe("lobby");
  });

  it("is left where Graph says that sound is heard", () => {
    const audible = { ...reads("established"), isAudible: true } as const;
    expect(look(begun(joined), audible).lines).toEqual(spoken);
  });
});
