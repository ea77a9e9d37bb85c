import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import { judgeCall } from "../../../local/phone/judgeCall";

const record: CallRecord = {
  callId: "call-1",
  direction: "incoming",
  caller: "***123",
  dialled: "***100",
  flow: "contoso",
  version: 1,
  language: "en",
  startedAt: "2026-11-21T09:00:00Z",
  endedAt: "2026-11-21T09:00:12Z",
  durationInMs: 12_000,
  result: "transferred",
  transferredTo: "sales",
  end: "transferred",
  lastNode: "sales",
  milestones: [],
  path: [],
};
const finished = (changes: Partial<CallRecord> = {}, mailboxes: readonly string[] = []) => ({
  record: { ...record, ...changes },
  mailboxes,
  end: "hungUpByApp",
  tookTooLong: false,
});
const toSales = { type: "transfer", to: "sales" } as const;

describe("judgeCall", () => {
  it("finds a transfer to the target expected as expected", () => {
    expect(judgeCall(finished(), toSales)).toEqual({
      asExpected: true,
      sentence: "As expected: transferred to sales (transferred) after 12 s, last in sales.",
    });
  });

  it("says where a call went that was expected elsewhere", () => {
    expect(judgeCall(finished({ transferredTo: "support" }), toSales)).toEqual({
      asExpected: false,
      sentence:
        "Expected a transfer to sales, but: transferred to support (transferred) after 12 s, last in sales.",
    });
  });

  test.each([
    ["a message anywhere", { type: "voicemail" } as const, true],
    ["a message in the right mailbox", { type: "voicemail", mailbox: "reception" } as const, true],
    ["a message in another mailbox", { type: "voicemail", mailbox: "support" } as const, false],
    ["a goodbye after the message", { type: "goodbye" } as const, true],
    ["an abandoned call", { type: "abandoned" } as const, false],
    ["a transfer", toSales, false],
  ])("compares a left message with %s", (_, expectation, asExpected) => {
    const call = finished({ result: "leftMessage", end: "hungUpByUs" }, ["reception"]);
    expect(judgeCall(call, expectation).asExpected).toBe(asExpected);
  });

  test.each([
    [{ type: "turnedAway" } as const, { result: "turnedAway" } as const, true],
    [{ type: "turnedAway" } as const, { result: "selfServed" } as const, false],
    [
      { type: "redirected", to: "sales" } as const,
      { result: "redirected", transferredTo: "sales" } as const,
      true,
    ],
    [
      { type: "redirected", to: "sales" } as const,
      { result: "redirected", transferredTo: "anna" } as const,
      false,
    ],
  ])("compares what the door does: %j of %j is %s", (expectation, changes, asExpected) => {
    expect(judgeCall(finished(changes), expectation).asExpected).toBe(asExpected);
  });

  it("compares how far a call has come that the app placed, and says so", () => {
    const call = {
      ...finished({ result: "notAnswered", end: "busy" }),
      progress: { state: "busy" },
    } as const;
    expect(judgeCall(call, { type: "outbound", state: "busy" })).toEqual({
      asExpected: true,
      sentence: "As expected: busy: not answered (busy) after 12 s, last in sales.",
    });
    expect(judgeCall(call, { type: "outbound", state: "confirmed" })).toEqual({
      asExpected: false,
      sentence:
        "Expected a call that is confirmed, but: busy: not answered (busy) after 12 s, last in sales.",
    });
    expect(judgeCall(finished(), { type: "outbound", state: "busy" }).asExpected).toBe(false);
  });

  it("takes a caller's hanging up as an abandoned call", () => {
    const call = finished({ result: "abandoned", end: "callerHungUp" });
    expect(judgeCall(call, { type: "abandoned" }).asExpected).toBe(true);
  });

  test.each([
    ["selfServed", true],
    ["abandoned", true],
    ["failed", false],
    ["notAnswered", false],
  ] as const)("without an expectation takes %s as good: %s", (result, asExpected) => {
    expect(judgeCall(finished({ result }), undefined).asExpected).toBe(asExpected);
  });

  it("does not accept a call that had to be hung up", () => {
    expect(judgeCall({ ...finished(), tookTooLong: true }, toSales)).toEqual({
      asExpected: false,
      sentence:
        "The call did not end by itself in time and was hung up: transferred to sales (transferred) after 12 s, last in sales.",
    });
  });

  it("does not accept a call of which nothing was kept", () => {
    const call = { record: undefined, mailboxes: [], end: "unanswered", tookTooLong: false };
    expect(judgeCall(call, undefined)).toEqual({
      asExpected: false,
      sentence: "The call ended (unanswered), and the app kept no record of it.",
    });
  });
});
