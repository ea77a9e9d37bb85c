import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { created, aNewCall } from "./beginningCall";

describe("the rescue of a beginning that could not be handled", () => {
  const rescue: CallFact = {
    type: "stepFailed",
    beginning: { id: "created", callId: "call-1", at: "2026-11-20T09:00:00.000Z", ...created },
  };
  const record = (end: string) => ({
    type: "keepCallRecord",
    record: { direction: "outgoing", result: "notAnswered", end },
  });

  it("ends a call that never began, with its record", () => {
    const call = aNewCall();
    call.happens(rescue);

    expect(call.actions()).toMatchObject([record("failed")]);
    expect(call.state()).toMatchObject({ activity: { type: "ended", end: "failed" } });
  });

  it("writes the record of one that had ended, once", () => {
    const call = aNewCall();
    call.happens({ type: "callTerminated", reason: "hungUpByUs" });
    call.happens(rescue);
    expect(call.actions()).toMatchObject([record("hungUpByUs")]);
    call.happens(rescue);

    expect(call.actions()).toEqual([]);
  });
});
