import type { Action } from "../../../lib/ivr/call/action";
import type { CallEvent, CallFact } from "../../../lib/ivr/call/callEvent";
import { newCall } from "../../../lib/ivr/call/newCall";
import { dropRecordings, takeLeftOvers } from "../../../lib/worker/handle/takeLeftOvers";
import type { StoredCall } from "../../../lib/worker/ports";

const at = "2026-11-20T09:00:00.000Z";
const eventOf = (fact: CallFact): CallEvent => ({ id: "event-2", callId: "call-1", at, ...fact });
const types = [
  "playPrompt",
  "keepRecording",
  "requestCallback",
  "notify",
  "withdrawCall",
  "tellParent",
  "markRecordingUrgent",
  "discardRecording",
  "hangUp",
] as const;
const call: StoredCall = {
  state: newCall("call-1", at),
  handledEventIds: ["event-1"],
  pendingActions: types.map((type) => ({ type }) as Action),
};
const typesOf = (actions: readonly Action[]) => actions.map(({ type }) => type);

describe("what an earlier event asked for and must not be lost", () => {
  it("is a recording alone where the next event comes: the rest was done", () => {
    expect(typesOf(takeLeftOvers(call, eventOf({ type: "audioActive" })))).toEqual([
      "keepRecording",
    ]);
  });

  it("is all that people wait for where a rescue comes: perhaps nothing was done", () => {
    expect(typesOf(takeLeftOvers(call, eventOf({ type: "stepFailed" })))).toEqual([
      "keepRecording",
      "requestCallback",
      "notify",
      "withdrawCall",
      "tellParent",
      "markRecordingUrgent",
      "discardRecording",
    ]);
  });
});

describe("a call whose recordings are kept", () => {
  it("forgets their tokens, and nothing else", () => {
    const dropped = dropRecordings(call);

    expect(typesOf(dropped.pendingActions)).toEqual(
      types.filter((type) => type !== "keepRecording"),
    );
    expect(dropRecordings(dropped)).toBe(dropped);
  });
});
