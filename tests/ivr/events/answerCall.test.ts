import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { newCall } from "../../../lib/ivr/call/newCall";
import { step } from "../../../lib/ivr/step";
import { aPlan } from "../../support/aPlan";
import { flow, created, first, aNewCall } from "./beginningCall";

const incoming: CallFact = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100", "other"],
  tenantId: "tenant",
  callChainId: "chain",
};

describe("a call that rings", () => {
  it("is answered, with its three clocks", () => {
    const call = aNewCall();
    call.happens(incoming);

    expect(call.actions()).toEqual([
      { type: "startTimer", timer: "answerDue", generation: 1, delayInMs: 6000 },
      { type: "startTimer", timer: "keepAlive", generation: 2, delayInMs: 900_000 },
      { type: "startTimer", timer: "callLimit", generation: 3, delayInMs: 1_800_000 },
      { type: "answer" },
    ]);
    expect(call.state()).toMatchObject({
      activity: { type: "establishing" },
      direction: "incoming",
      dialled: "+15550100",
      tenantId: "tenant",
      callChainId: "chain",
      pinned: { entry: "test", versions: { test: 1 } },
      frames: [{ flow: "test", place: { type: "node", node: "choose" }, trail: [] }],
    });
  });

  it("is answered once", () => {
    const call = aNewCall();
    call.happens(incoming);
    const ringing = call.state();
    call.happens(incoming);

    expect(call.result()).toEqual({ state: ringing, actions: [] });
  });

  it("is turned away when it is an invitation into a group call or meeting", () => {
    const call = aNewCall();
    call.happens({ ...incoming, source: { kind: "user", id: "anna" }, isGroup: true });
    const { actions } = call.result();
    const later: CallFact[] = [
      { type: "callEstablished" },
      { type: "audioActive" },
      { type: "toneReceived", tone: "tone1", sequenceId: 1 },
      { type: "callTerminated", reason: "rejected" },
    ];
    for (const fact of later) call.happens(fact);

    expect(actions).toMatchObject([
      { type: "startTimer", timer: "answerDue" },
      { type: "reject", reason: "forbidden" },
    ]);
    expect(call.result().actions).toMatchObject([
      { type: "keepCallRecord", record: { result: "turnedAway", end: "rejected", path: [] } },
    ]);
    expect(call.state()).toMatchObject({ activity: { type: "ended", end: "rejected" } });
  });

  it("is answered although nobody knows what was dialled", () => {
    const call = aNewCall();
    call.happens({ type: "callIncoming", source: { kind: "unknown" }, dialled: [] });

    expect(call.state()).toMatchObject({
      dialled: "*",
      caller: { kind: "unknown" },
    });
  });

  it.each<[string, readonly CallFact[]]>([
    ["established first", [{ type: "callEstablishing" }, { type: "callEstablished" }]],
    ["sound first", []],
  ])("speaks once sound flows: %s", (_order, facts) => {
    const call = aNewCall();
    for (const fact of [incoming, ...facts]) call.happens(fact);

    expect(call.happens({ type: "audioActive" })).toEqual(first);
    const speaking = call.state();
    for (const fact of [
      { type: "callEstablished" },
      { type: "callEstablishing" },
      { type: "audioActive" },
      { type: "callEstablished" },
    ] as const) {
      call.happens(fact);
      expect(call.result()).toEqual({ state: speaking, actions: [] });
    }
  });

  it("speaks although the report of sound is lost", () => {
    const call = aNewCall();
    call.happens(incoming);
    call.happens({ type: "callEstablished" });
    expect(call.actions()).toEqual([
      { type: "startTimer", timer: "mediaOverdue", generation: 4, delayInMs: 5000 },
    ]);

    expect(call.rings("mediaOverdue")).toEqual(first);
  });

  it("keeps what is pressed before it speaks", () => {
    const call = aNewCall();
    call.happens(incoming);
    expect(call.press("1")).toEqual(["== establishing"]);

    expect(call.happens({ type: "audioActive" }).at(-1)).toBe("== ending (goodbye)");
  });

  it("is over when the caller does not wait for the answer", () => {
    const call = aNewCall();
    call.happens(incoming);
    call.happens({ type: "callEstablishing" });

    expect(call.ends()).toEqual(["-> keepCallRecord notAnswered", "== ended callerHungUp"]);
    expect(call.record()).toMatchObject({ callChainId: "chain", tenantId: "tenant", path: [] });
    expect(call.record()).not.toHaveProperty("answeredAt");
    expect(call.record()).not.toHaveProperty("lastNode");
  });

  it("is over before it was announced", () => {
    const call = aNewCall();
    call.ends();
    call.happens(incoming);
    expect(call.record()).toMatchObject({
      result: "notAnswered",
      end: "callerHungUp",
      caller: "***099",
      durationInMs: 0,
    });
    const recorded = call.state();
    for (const fact of [incoming, created, { type: "audioActive" }] as const) {
      call.happens(fact);
      expect(call.result()).toEqual({ state: recorded, actions: [] });
    }
  });

  it("hears an apology where no version of its flow is there", () => {
    const at = "2026-11-20T09:00:00.000Z";
    const plan = { ...aPlan(flow), flows: {} };
    const ringing = step(
      newCall("call-1", at),
      { id: "1", callId: "call-1", at, ...incoming },
      plan,
    );
    const spoken = step(
      ringing.state,
      { id: "2", callId: "call-1", at, type: "audioActive" },
      plan,
    );

    expect(spoken.state).toMatchObject({ activity: { type: "announcing" }, outcome: "failed" });
    expect(spoken.actions.at(-1)).toMatchObject({
      clips: [{ text: "Sorry, something went wrong on our side." }],
    });
    const ended = step(
      spoken.state,
      { id: "3", callId: "call-1", at, type: "callTerminated", reason: "callerHungUp" },
      { ...plan, pinned: { entry: "test", versions: {} } },
    );
    expect(ended.actions).toMatchObject([
      { type: "keepCallRecord", record: { version: 0, result: "failed" } },
    ]);
  });
});
