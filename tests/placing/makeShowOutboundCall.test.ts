import type { CallFact } from "../../lib/ivr/call/callEvent";
import { makeShowOutboundCall } from "../../lib/placing/makeShowOutboundCall";
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
