import type { IvrState } from "../../lib/ivr/call/ivrState";
import { aCall, type ToldCall } from "../support/aCall";
import { flowOf } from "../support/flowOf";

/** Menus in a ring, with names as long as names may be, each with a greeting and a milestone. */
function aRing(size: number, rest: object) {
  const name = (index: number) => `menu${String(index % size).padStart(60, "0")}`;
  const nodes = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      name(index),
      {
        type: "menu",
        milestone: `milestone${String(index).padStart(55, "0")}`,
        greeting: "Welcome.",
        prompt: "Choose.",
        options: [{ keys: "1", label: "next", next: name(index + 1) }],
      },
    ]),
  );
  return flowOf(nodes, { key: "f".repeat(64), ...rest });
}

const sizeOf = (state: IvrState) => JSON.stringify(state).length;

function pressOften(call: ToldCall, keys: string, times: number): number {
  let largest = 0;
  for (let count = 0; count < times; count++) {
    call.press(keys);
    largest = Math.max(largest, sizeOf(call.state()));
  }
  return largest;
}

describe("a call that goes on and on", () => {
  it("is remembered in less than 30 kB, through 2000 steps", () => {
    const call = aCall(aRing(60, { limits: { maxSteps: 2000 } }));

    expect(pressOften(call, "1", 2005)).toBeLessThan(30_000);
    expect(call.state()).toMatchObject({
      activity: { type: "ending" },
      steps: 2001,
      outcome: "failed",
    });
  });

  it("is told by its beginning and its end", () => {
    const call = aCall(aRing(3, { limits: { maxSteps: 300 } }));
    pressOften(call, "1", 200);
    call.ends();
    const times = (call.record()?.path ?? []).map(({ atInMs }) => atInMs);

    expect(times).toHaveLength(80);
    expect(times.slice(0, 20)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index + 1) * 1000),
    );
    expect(times.slice(20)).toEqual(Array.from({ length: 60 }, (_, index) => (index + 142) * 1000));
  });

  it("names each milestone once, in the order they were reached", () => {
    const call = aCall(aRing(3, {}));
    pressOften(call, "1", 20);

    expect(call.state().milestones.map((name) => name.replace(/0+(?=\d)/, ""))).toEqual([
      "milestone0",
      "milestone1",
      "milestone2",
    ]);
  });

  it("keeps 64 keys typed ahead, and no more", () => {
    const call = aCall(
      flowOf({
        notice: { type: "say", prompt: "Listen.", bargeIn: false, next: "account" },
        account: {
          type: "collect",
          kind: "digits",
          into: "account",
          length: [1, 64],
          terminators: [],
          prompt: "Account.",
          next: "hangup",
        },
      }),
    );
    call.press("123456789".repeat(20));

    expect(call.state().typeAhead.join("")).toBe("123456789".repeat(20).slice(0, 64));
    expect(call.heard().at(-1)).toBe("== ending (goodbye)");
  });

  it("holds no more than eight keys for one that is missing", () => {
    const call = aCall(aRing(3, {}));
    const tone = (sequenceId: number) =>
      call.happens({ type: "toneReceived", tone: "tone5", sequenceId });
    tone(1);
    for (let sequenceId = 3; sequenceId < 10; sequenceId++) tone(sequenceId);
    expect(call.state()).toMatchObject({ lastSequenceId: 1 });
    expect(call.state().gapsAreNormal).toBeUndefined();
    expect(call.state().early).toHaveLength(7);

    tone(10);
    expect(call.state()).toMatchObject({ early: [], lastSequenceId: 10, gapsAreNormal: true });
    expect(call.state().timers.reorder).toBe(0);
  });
});

describe("the bound on steps", () => {
  const within = flowOf(
    { inner: { type: "branch", cases: [{ when: true, next: "return" }], otherwise: "return" } },
    { key: "within" },
  );
  const ring = {
    choose: { type: "menu", prompt: "Choose.", options: [{ keys: "1", label: "in", next: "in" }] },
    in: { type: "subflow", flow: "within", returned: "choose" },
  };

  it("is that of the flow that answered, wherever the call is", () => {
    const short = aCall([flowOf(ring, { limits: { maxSteps: 10 } }), within]);
    pressOften(short, "1", 3);
    const long = aCall([flowOf(ring, { limits: { maxSteps: 1000 } }), within]);
    pressOften(long, "1", 300);

    expect(short.state()).toMatchObject({ activity: { type: "asking" }, steps: 10 });
    expect(short.press("1").at(-1)).toBe("== ending (call limit)");
    expect(long.state()).toMatchObject({ activity: { type: "asking" }, steps: 901 });
  });

  it("is 200 where the flow names none", () => {
    const call = aCall(aRing(3, {}));
    pressOften(call, "1", 199);

    expect(call.state()).toMatchObject({ activity: { type: "asking" }, steps: 200 });
    expect(call.press("1")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Sorry, this call has reached its time limit. Please call again."',
      "== ending (call limit)",
    ]);
  });

  it("ends a circle that asks nobody", () => {
    const call = aCall(
      flowOf({
        one: { type: "set", values: { a: 1 }, next: "two" },
        two: { type: "set", values: { a: 2 }, next: "one" },
      }),
    );

    expect(call.state()).toMatchObject({ activity: { type: "ending" }, steps: 201 });
  });

  it("counts what is repeated", () => {
    const call = aCall(
      flowOf(
        {
          choose: {
            type: "menu",
            prompt: "Choose.",
            options: [{ keys: "1", label: "again", next: "repeat" }],
          },
        },
        { limits: { maxSteps: 10 } },
      ),
    );
    pressOften(call, "1", 9);

    expect(call.press("1").at(-1)).toBe("== ending (call limit)");
  });

  it("still lets a caller through to the operator, or leave a word", () => {
    const call = aCall(
      flowOf(
        {
          choose: {
            type: "menu",
            prompt: "Choose.",
            tries: { noMatch: 1 },
            options: [{ keys: "1", label: "again", next: "repeat" }],
          },
        },
        { limits: { maxSteps: 10 }, operator: { person: "frontDesk" } },
      ),
    );
    pressOften(call, "1", 9);

    expect(call.press("5").at(-1)).toBe("== transferring (operator)");
    expect(call.state().outcome).toBe("gaveUp");
  });
});

describe("the longest call", () => {
  const flow = flowOf(
    {
      choose: {
        type: "menu",
        prompt: "Choose.",
        options: [
          { keys: "1", label: "sales", next: "sales" },
          { keys: "2", label: "message", next: "message" },
          { keys: "3", label: "look", next: "look" },
          { keys: "4", label: "bye", next: "hangup" },
          { keys: "5", label: "say", next: "news" },
        ],
      },
      sales: { type: "transfer", before: "Connecting.", to: [{ target: { person: "sales" } }] },
      message: { type: "voicemail", mailbox: "contoso", prompt: "Speak.", review: true },
      look: { type: "lookup", endpoint: "balance", into: "a", next: "news", failed: "news" },
      news: { type: "say", prompt: "News.", next: "choose" },
    },
    { limits: { maxMinutes: 5 } },
  );
  const limit = '-> playPrompt "Sorry, this call has reached its time limit. Please call again."';

  it("is bounded by its flow, from the moment it rang", () => {
    const call = aCall(flow, { isNew: true });
    call.happens({ type: "callIncoming", source: { kind: "phone" }, dialled: [] });

    expect(call.actions()).toContainEqual({
      type: "startTimer",
      timer: "callLimit",
      generation: 3,
      delayInMs: 300_000,
    });
  });

  test.each([
    ["while a menu asks", "", ["-> cancelMediaProcessing", limit, "== ending (call limit)"]],
    [
      "while something is announced",
      "5",
      ["-> cancelMediaProcessing", limit, "== ending (call limit)"],
    ],
    [
      "while something is looked up",
      "3",
      ["-> cancelMediaProcessing", limit, "== ending (call limit)"],
    ],
    ["during the goodbye", "4", ["-> hangUp", "== ending (goodbye)"]],
    ["later while the caller is put through", "1", ["== transferring sales"]],
    ["later while a message is recorded", "2", ["== recording message"]],
  ])("ends %s", (_when, pressed, expected) => {
    const call = aCall(flow);
    call.press(pressed);

    expect(call.rings("callLimit")).toEqual(expected);
  });

  it("looks again after a minute when it must not end yet", () => {
    const call = aCall(flow);
    call.press("1");
    call.rings("callLimit");

    expect(call.actions()).toEqual([
      expect.objectContaining({ type: "startTimer", timer: "callLimit", delayInMs: 60_000 }),
    ]);
  });

  it("ends before it was answered", () => {
    const call = aCall(flow, { isNew: true });
    call.happens({ type: "callIncoming", source: { kind: "phone" }, dialled: [] });

    expect(call.rings("callLimit")).toEqual(["-> hangUp", "== establishing"]);
  });

  it("keeps itself alive every quarter of an hour", () => {
    const call = aCall(flow);

    expect(call.rings("keepAlive")).toEqual(["-> keepAlive", "== asking choose"]);
    expect(call.actions()).toEqual([
      expect.objectContaining({ type: "startTimer", timer: "keepAlive", delayInMs: 900_000 }),
      { type: "keepAlive" },
    ]);
  });
});
