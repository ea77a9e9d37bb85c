import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import type { Claim } from "../../lib/ingress/ports";
import { makeClaimCall } from "../../lib/placing/makeClaimCall";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { anAttempt } from "../contracts/support/anAttempt";
import { aLog } from "../support/aLog";

const now = () => "2026-11-21T09:00:00.000Z";
const { attemptId } = anAttempt();

async function aDoor(given: Parameters<typeof anAttempt>[0] = {}) {
  let reads = 0;
  const { outboundAttempts: attempts } = makeMemoryStorage({
    now,
    onTableOperation: () => void (reads += 1),
  });
  await attempts.insertAttempt(anAttempt(given));
  const memory = makeMemoryGraphCalls();
  const claimCall = makeClaimCall({ attempts, hangUp: memory.graph.hangUp, now, log: aLog().log });
  return { attempts, claimCall, memory, reads: () => reads };
}

const claimed = (claim: Claim | "notOurs") => {
  if (claim === "notOurs") throw new Error("It is not ours.");
  return claim;
};

describe("claimCall", () => {
  it("fills the first call that is told into its attempt, and begins it", async () => {
    const { attempts, claimCall } = await aDoor();
    const { beginning } = claimed(await claimCall(attemptId, "call-1"));
    expect(beginning).toEqual([
      { ...anAttempt().beginning, id: "created-call-1", callId: "call-1", at: now() },
    ]);
    expect(await attempts.loadAttempt(attemptId)).toMatchObject({ callId: "call-1" });
  });

  it("begins it again until that was sent, and then asks storage no more", async () => {
    const { claimCall, reads } = await aDoor();
    await claimCall(attemptId, "call-1");
    const again = claimed(await claimCall(attemptId, "call-1"));
    expect(again.beginning).toHaveLength(1);
    again.whenSent();
    const before = reads();
    expect(claimed(await claimCall(attemptId, "call-1")).beginning).toEqual([]);
    expect(reads()).toBe(before);
  });

  it("hangs up every later call of the attempt", async () => {
    const { claimCall, memory } = await aDoor({ callId: "call-1" });
    memory.failNext("hangUp", "GRAPH_CALL_GONE");
    expect([await claimCall(attemptId, "call-2"), await claimCall(attemptId, "call-3")]).toEqual([
      "notOurs",
      "notOurs",
    ]);
    expect(memory.requests.map(({ action, call }) => [action, call.callId])).toEqual([
      ["hangUp", "call-2"],
      ["hangUp", "call-3"],
    ]);
  });

  it("rejects when a later call cannot be hung up, so that Graph's news of it comes again", async () => {
    const { claimCall, memory } = await aDoor({ callId: "call-1" });
    memory.failNext("hangUp", "GRAPH_UNAVAILABLE");
    await expect(claimCall(attemptId, "call-2")).rejects.toMatchObject({
      code: "GRAPH_UNAVAILABLE",
    });
  });

  it("hangs up what was withdrawn before anybody knew its call", async () => {
    const { claimCall, memory } = await aDoor({ isWithdrawn: true });
    expect(claimed(await claimCall(attemptId, "call-1")).beginning).toHaveLength(1);
    expect(memory.requests).toMatchObject([{ action: "hangUp", call: { callId: "call-1" } }]);
  });

  it("lets pass what names an attempt that nobody remembers", async () => {
    const { claimCall, memory } = await aDoor();
    expect(claimed(await claimCall("another", "call-9")).beginning).toEqual([]);
    expect(memory.requests).toEqual([]);
  });
});
