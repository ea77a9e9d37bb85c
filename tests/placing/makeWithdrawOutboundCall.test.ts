import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import { makeWithdrawOutboundCall } from "../../lib/placing/makeWithdrawOutboundCall";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { anAttempt } from "../contracts/support/anAttempt";

const { attemptId } = anAttempt();

const soon = "2026-11-21T09:01:00.000Z";

describe("withdrawOutboundCall", () => {
  const aWithdrawal = async (callId: string | undefined) => {
    const { outboundAttempts: attempts } = makeMemoryStorage({ now: () => soon });
    await attempts.insertAttempt(anAttempt(callId === undefined ? {} : { callId }));
    const memory = makeMemoryGraphCalls();
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
