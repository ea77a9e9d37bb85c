import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { newCall } from "../../../lib/ivr/call/newCall";
import { writeTurnLines } from "../../../lib/worker/handle/writeTurnLines";
import { aLog } from "../../support/aLog";
import { hungUp, waitsForKey } from "../../support/activities";

const at = "2026-11-20T09:00:05.000Z";
const event: CallEvent = { id: "event-1", callId: "call-1", at, type: "audioActive" };
const line = {
  at,
  stepEvent: "audio active",
  node: "main",
  outcome: "asking main",
  actions: ["subscribeToTone"],
};
const call = newCall("call-1", "2026-11-20T09:00:00.000Z");
const asking = { ...call, activity: waitsForKey };
const ended = { ...call, activity: hungUp };

describe("writeTurnLines", () => {
  it("logs a step with how long it took, where steps are logged", () => {
    const { log, entries } = aLog();
    const { at: _at, ...words } = line;
    writeTurnLines({ log, logDetail: "steps" }, call, asking, { event, line, tookInMs: 1.26 });
    expect(entries).toEqual([
      { level: "info", event: "step", callId: "call-1", ...words, ms: 1.3 },
    ]);
    expect(_at).toBe(at);
  });

  test.each([
    ["calls are enough", "calls", line],
    ["there is no line", "steps", undefined],
  ] as const)("logs no step where %s", (_, logDetail, told) => {
    const { log, entries } = aLog();
    writeTurnLines({ log, logDetail }, call, asking, { event, line: told, tookInMs: 1 });
    expect(entries).toEqual([]);
  });

  it("logs a call when it ends, and not again with what comes after", () => {
    const { log, entries } = aLog();
    const turn = { event, line: undefined, tookInMs: 1 };
    writeTurnLines({ log, logDetail: "calls" }, asking, ended, turn);
    writeTurnLines({ log, logDetail: "calls" }, ended, ended, turn);
    expect(entries).toMatchObject([
      { event: "callEnded", outcome: "ended callerHungUp", seconds: 5 },
    ]);
  });
});
