import { anAttempt } from "./support/anAttempt";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** OutboundAttemptStore. */
export function outboundAttemptsContract(open: OpenStorage): void {
  describe("attempts to place calls", () => {
    let attempts: StorageUnderTest["storage"]["outboundAttempts"];
    beforeEach(async () => {
      ({ outboundAttempts: attempts } = (await open()).storage);
    });
    const attempt = anAttempt();
    const { attemptId } = attempt;

    it("are noted once: whoever comes second learns that there is one", async () => {
      expect([
        await attempts.insertAttempt(attempt),
        await attempts.insertAttempt(attempt),
      ]).toEqual([true, false]);
      expect(await attempts.loadAttempt(attemptId)).toEqual(attempt);
      expect(await attempts.loadAttempt("another")).toBeUndefined();
    });

    it("keep the call that was told first", async () => {
      await attempts.insertAttempt(attempt);
      expect(await attempts.fillCallId(attemptId, "call-1")).toEqual({
        ...attempt,
        callId: "call-1",
      });
      expect(await attempts.fillCallId(attemptId, "call-2")).toEqual({
        ...attempt,
        callId: "call-1",
      });
      expect(await attempts.fillCallId("another", "call-1")).toBeUndefined();
    });

    it("give one of two calls the attempt that come at once", async () => {
      await attempts.insertAttempt(attempt);
      const calls = ["call-1", "call-2", "call-3"];
      const filled = await Promise.all(
        calls.map((callId) => attempts.fillCallId(attemptId, callId)),
      );
      const owners = new Set(filled.map((one) => one?.callId));
      expect([owners.size, calls.includes([...owners][0] ?? "")]).toEqual([1, true]);
    });

    it("can be withdrawn, whether or not their call is known", async () => {
      await attempts.insertAttempt(attempt);
      const withdrawn = { ...attempt, isWithdrawn: true };
      expect(await attempts.withdrawAttempt(attemptId)).toEqual(withdrawn);
      expect(await attempts.fillCallId(attemptId, "call-1")).toEqual({
        ...withdrawn,
        callId: "call-1",
      });
      expect(await attempts.withdrawAttempt("another")).toBeUndefined();
    });

    it("can be forgotten, and then noted again", async () => {
      await attempts.insertAttempt(attempt);
      await attempts.deleteAttempt(attemptId);
      await attempts.deleteAttempt(attemptId);
      expect(await attempts.insertAttempt(attempt)).toBe(true);
    });
  });
}
