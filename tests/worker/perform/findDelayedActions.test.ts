import type { Action } from "../../../lib/ivr/call/action";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { findDelayedActions } from "../../../lib/worker/perform/findDelayedActions";

const at = "2026-11-20T09:00:05.000Z";
const ports = { now: () => at };
const event: CallEvent = { id: "event-1", callId: "call-1", at, type: "audioActive" };
const timer = { timer: "mediaOverdue", generation: 3, delayInMs: 9000 } as const;
const startTimer: Action = { type: "startTimer", ...timer };
const words: Action = { type: "playPrompt", operation: "prompt-2", clips: [] };
const message: Action = { type: "playRecording", operation: "prompt-2", recording: "record-1" };
const early = "2026-11-20T09:00:00.000Z";
const delayed = {
  id: "event-1/delayed",
  callId: "call-1",
  at,
  type: "actionsDelayed",
  timers: [timer],
};

describe("findDelayedActions", () => {
  test.each<[string, readonly Action[], string | undefined, readonly unknown[]]>([
    ["words that came late", [startTimer, words], early, [delayed]],
    ["a message that came late", [startTimer, message], early, [delayed]],
    ["words when nobody knows how late", [startTimer, words], undefined, [delayed]],
    ["words that came in time", [startTimer, words], "2026-11-20T09:00:04.001Z", []],
    ["words that no timer waits for", [words], early, []],
    ["what Graph does at once", [startTimer, { type: "subscribeToTone" }], early, []],
    ["what is none of Graph's", [startTimer], early, []],
  ])("tells of %s", (_, actions, timersSetAt, events) => {
    expect(findDelayedActions(ports, event, actions, timersSetAt)).toEqual(events);
  });
});
