import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import { makeShowOutboundCall } from "../../lib/placing/makeShowOutboundCall";
import { makeWithdrawOutboundCall } from "../../lib/placing/makeWithdrawOutboundCall";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { anAttempt } from "../contracts/support/anAttempt";
import { aCall } from "../support/aCall";
import { fixtureFlow } from "../support/readFixture";

const { attemptId, requestedAt, beginning } = anAttempt();
const soon = "2026-11-21T09:01:00.000Z";
const later = "2026-11-21T09:03:00.000Z";

async function placed(
  facts: readonly CallFact[] | undefined,
  now = soon,
  given: Parameters<typeof anAttempt>[0] = {},
) {
  const storage = makeMemoryStorage({ now: () => now });
  const call = aCall(fixtureFlow("reminder"), { isNew: true });
  const callId = facts === undefined ? {} : { callId: "call-1" };
  await storage.outboundAttempts.insertAttempt(anAttempt({ ...callId, ...given }));
  if (facts !== undefined) {
    for (const fact of facts) call.happens(fact);
    const stored = { state: call.state(), handledEventIds: [], pendingActions: [] };
    await storage.saveCall("call-1", stored, undefined);
  }
  const show = makeShowOutboundCall({
    attempts: storage.outboundAttempts,
    loadCall: storage.loadCall,
    now: () => now,
  });
  return { storage, show };
}

const ringing: readonly CallFact[] = [beginning, { type: "callEstablishing" }];
const answered: readonly CallFact[] = [...ringing, { type: "audioActive" }];
const pressed: readonly CallFact[] = [
  ...answered,
  { type: "toneReceived", tone: "tone1", sequenceId: 1 },
];
const over = (reason: "busy" | "declined" | "unanswered" | "failed" | "hungUpByUs"): CallFact => ({
  type: "callTerminated",
  reason,
});

describe("showOutboundCall", () => {
  test.each<[string, readonly CallFact[], object]>([
    ["placed", [beginning], { state: "placed" }],
    ["ringing", ringing, { state: "ringing" }],
    ["answered", answered, { state: "answered" }],
    ["confirmed", pressed, { state: "confirmed" }],
    ["confirmed and over", [...pressed, over("hungUpByUs")], { state: "confirmed" }],
    ["busy", [...ringing, over("busy")], { state: "busy" }],
    ["declined", [...ringing, over("declined")], { state: "declined" }],
    ["not answered", [...ringing, over("unanswered")], { state: "noAnswer" }],
    ["over without the key", [...answered, over("hungUpByUs")], { state: "voicemailSuspected" }],
    ["failed", [...ringing, over("failed")], { state: "failed", reason: "failed" }],
  ])("says of a call that it is %s", async (_, facts, progress) => {
    const { show } = await placed(facts);
    expect(await show(attemptId)).toEqual({
      id: attemptId,
      callId: "call-1",
      requestedAt,
      ...progress,
    });
  });

  test.each([
    ["placed", soon, {}, { state: "placed" }],
    ["never heard of", later, {}, { state: "failed", reason: "unheard" }],
    ["withdrawn", soon, { isWithdrawn: true as const }, { state: "failed", reason: "withdrawn" }],
  ])("says of a call that Graph has not told of that it is %s", async (_, now, given, progress) => {
    const { show } = await placed(undefined, now, given);
    expect(await show(attemptId)).toEqual({ id: attemptId, requestedAt, ...progress });
  });

  it("knows nothing of other ids", async () => {
    const { show } = await placed([]);
    await expect(show("another")).rejects.toMatchObject({ code: "OUTBOUND_CALL_NOT_FOUND" });
  });
});

describe("withdrawOutboundCall", () => {
  const aWithdrawal = async (callId: string | undefined) => {
    const { storage } = await placed(undefined, soon, callId === undefined ? {} : { callId });
    const memory = makeMemoryGraphCalls();
    const { outboundAttempts: attempts } = storage;
    const events: CallEvent[] = [];
    const withdraw = makeWithdrawOutboundCall({
      attempts,
      hangUp: memory.graph.hangUp,
      sendCallEvents: async (sent) => void events.push(...sent),
      now: () => soon,
    });
    return { withdraw, memory, attempts, events };
  };

  it("hangs up a call, also one that is over", async () => {
    const { withdraw, memory, events } = await aWithdrawal("call-1");
    await withdraw(attemptId);
    memory.failNext("hangUp", "GRAPH_CALL_GONE");
    await withdraw(attemptId);
    expect(memory.requests.map(({ call }) => call.callId)).toEqual(["call-1", "call-1"]);
    const end = { type: "callTerminated", reason: "hungUpByUs", callId: "call-1" };
    expect(events).toEqual([1, 2].map(() => ({ ...end, id: "withdrawn-call-1", at: soon })));
  });

  it("notes it for a call that Graph has not told of", async () => {
    const { withdraw, memory, attempts } = await aWithdrawal(undefined);
    await withdraw(attemptId);
    expect(memory.requests).toEqual([]);
    expect(await attempts.loadAttempt(attemptId)).toMatchObject({ isWithdrawn: true });
  });

  it("rejects where nothing was withdrawn", async () => {
    const { withdraw, memory } = await aWithdrawal("call-1");
    await expect(withdraw("another")).rejects.toMatchObject({ code: "OUTBOUND_CALL_NOT_FOUND" });
    memory.failNext("hangUp", "GRAPH_UNAVAILABLE");
    await expect(withdraw(attemptId)).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
  });
});
