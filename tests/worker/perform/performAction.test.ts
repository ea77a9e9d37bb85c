import type { Action } from "../../../lib/ivr/call/action";
import { isOnCall, performAction } from "../../../lib/worker/perform/performAction";
import { aWork } from "../../support/aWork";

const call = { callId: "call-1", tenantId: "tenant-1" };
const recordResponse = {
  type: "recordResponse",
  operation: "record-2",
  maxRecordDurationInSeconds: 120,
  initialSilenceTimeoutInSeconds: 5,
  maxSilenceTimeoutInSeconds: 3,
  playBeep: true,
  stopTones: ["#"],
} as const;

describe("performAction", () => {
  it("asks Graph for an action just as it is, without its type", async () => {
    const { work, memoryGraph } = aWork();
    const { type: action, ...request } = recordResponse;

    expect(await performAction(work, recordResponse)).toBeUndefined();

    expect(memoryGraph.requests).toEqual([{ action, call, request }]);
  });

  it("tells what success means where nobody else will", async () => {
    const { work } = aWork();

    expect(await performAction(work, { type: "readOperation", operation: "record-2" })).toEqual({
      type: "operationRead",
      operation: "record-2",
      status: "running",
    });
  });
});

describe("isOnCall", () => {
  test.each<[Action, boolean]>([
    [{ type: "hangUp" }, true],
    [recordResponse, true],
    [{ type: "startTimer", timer: "noInput", generation: 1, delayInMs: 1 }, true],
    [{ type: "discardRecording", recording: "record-2" }, false],
    [{ type: "notify", operation: "n", channel: "mail", to: "desk", text: "Hello." }, false],
  ])("knows of %j: %s", (action, expected) => {
    expect(isOnCall(action)).toBe(expected);
  });
});
