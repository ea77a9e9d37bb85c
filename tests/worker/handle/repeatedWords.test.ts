import type { Action } from "../../../lib/ivr/call/action";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { newCall } from "../../../lib/ivr/call/newCall";
import { isOwnCancellation, makeNotingRepeats } from "../../../lib/worker/handle/repeatedWords";
import type { StoredCall } from "../../../lib/worker/ports";

const at = "2026-11-20T09:00:00.000Z";
const says = (operation: string): Action =>
  ({
    type: "playPrompt",
    operation,
    prompts: [{ kind: "clip", text: "Hello." }],
  }) as unknown as Action;
const aStoredCall = (
  pendingActions: readonly Action[],
  rest: Partial<StoredCall> = {},
): StoredCall => ({
  state: newCall("call-1", at),
  handledEventIds: ["event-1"],
  pendingActions,
  ...rest,
});
const failed = (operation: string, isCancelled: boolean): CallEvent =>
  ({
    id: "event-2",
    callId: "call-1",
    at,
    type: "promptFailed",
    operation,
    isCancelled,
  }) as CallEvent;

describe("noting which words are asked for again", () => {
  it("notes their operations once each, and nothing but words", () => {
    const call = aStoredCall([{ type: "hangUp" }, says("prompt-3")]);

    const noted = makeNotingRepeats(call);

    expect(noted.repeatedOperations).toEqual(["prompt-3"]);
    expect(makeNotingRepeats(noted)).toBe(noted);
  });

  it("leaves a call alone that says nothing", () => {
    const call = aStoredCall([{ type: "hangUp" }]);

    expect(makeNotingRepeats(call)).toBe(call);
  });

  it("remembers the newest eight", () => {
    const before = Array.from({ length: 8 }, (_, index) => `prompt-${index}`);

    const noted = makeNotingRepeats(
      aStoredCall([says("prompt-8")], { repeatedOperations: before }),
    );

    expect(noted.repeatedOperations).toEqual([...before.slice(1), "prompt-8"]);
  });
});

describe("the end of words that their own repetition cancelled", () => {
  const call = aStoredCall([], { repeatedOperations: ["prompt-3"] });

  it("is told from every other end of words", () => {
    expect(isOwnCancellation(call, failed("prompt-3", true))).toBe(true);
    expect(isOwnCancellation(call, failed("prompt-3", false))).toBe(false);
    expect(isOwnCancellation(call, failed("prompt-4", true))).toBe(false);
    expect(isOwnCancellation(aStoredCall([]), failed("prompt-3", true))).toBe(false);
  });
});
