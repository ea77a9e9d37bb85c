import { callActions } from "../../../../local/graph/actions/index";
import { hangUpByCaller, pressKeys, speak } from "../../../../lib/simulation/graph/caller";
import type { GraphCall } from "../../../../local/graph/calls/graphCall";
import { aLine, anAnsweredCall, aPrompt, prompts, told } from "../support/aLine";
import type { Line } from "../support/aLine";

const { cancelMediaProcessing, playPrompt, recordResponse } = callActions;

const record = (changes: object = {}) => ({
  clientContext: "message",
  playBeep: false,
  initialSilenceTimeoutInSeconds: 5,
  maxSilenceTimeoutInSeconds: 2,
  maxRecordDurationInSeconds: 20,
  stopTones: ["#"],
  ...changes,
});

const location = {
  recordingLocation: "http://127.0.0.1/recordings/1",
  recordingAccessToken: "secret",
};
const noLocation = { recordingLocation: "", recordingAccessToken: "" };

type Caller = (call: GraphCall, line: Line) => Promise<void> | void;

describe("recordResponse", () => {
  it.each<[string, Caller, object, { reason: string; durationInMs: number }]>([
    [
      "the stop tone",
      async (call, line) => {
        speak(call.live, 3);
        await line.clock.advance(4_000);
        pressKeys(call.live, ["1", "#"]);
      },
      { resultInfo: { code: 200, subcode: 8514 }, completionReason: "stopToneDetected" },
      { reason: "stopTone", durationInMs: 4_000 },
    ],
    [
      "silence after speech",
      async (call, line) => {
        await line.clock.advance(1_000);
        speak(call.live, 3);
      },
      { resultInfo: { code: 200, subcode: 8509 }, completionReason: "maxSilenceTimeout" },
      { reason: "maxSilence", durationInMs: 6_000 },
    ],
    [
      "the longest duration",
      (call) => speak(call.live, 60),
      { resultInfo: { code: 200, subcode: 8515 }, completionReason: "maxRecordDurationReached" },
      { reason: "maxDuration", durationInMs: 20_000 },
    ],
  ])("ends with %s and can be downloaded", async (_, act, outcome, { reason, durationInMs }) => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    recordResponse(call, record());
    await act(call, line);
    await line.clock.advance(60_000);
    expect(line.lastTold()).toMatchObject({
      "@odata.type": "#microsoft.graph.recordOperation",
      status: "completed",
      clientContext: "message",
      ...outcome,
      ...location,
    });
    expect(line.facts.filter((fact) => fact.type === "recordingEnded")).toEqual([
      { type: "recordingEnded", reason },
    ]);
    expect(line.recorded).toMatchObject([{ durationInMs }]);
  });

  it("knows when the caller talked", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    recordResponse(call, record());
    await line.clock.advance(1_000);
    speak(call.live, 2);
    await line.clock.advance(3_000);
    speak(call.live, 10);
    await line.clock.advance(1_000);
    pressKeys(call.live, ["#"]);
    expect(line.recorded).toEqual([
      {
        callId: call.callId,
        durationInMs: 5_000,
        speech: [
          { fromMs: 1_000, toMs: 3_000 },
          { fromMs: 4_000, toMs: 5_000 },
        ],
      },
    ]);
  });

  it("hears a caller who has begun to talk before it", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    speak(call.live, 4);
    await line.clock.advance(1_000);
    recordResponse(call, record());
    await line.clock.advance(5_000);
    expect(line.recorded).toMatchObject([{ speech: [{ fromMs: 0, toMs: 3_000 }] }]);
  });

  it("fails without a recording when the caller says nothing", async () => {
    const line = aLine();
    recordResponse(await anAnsweredCall(line), record());
    await line.clock.advance(5_000);
    expect(line.lastTold()).toMatchObject({
      status: "failed",
      resultInfo: { code: 400, subcode: 8510 },
      completionReason: "initialSilenceTimeout",
      ...noLocation,
    });
    expect(line.recorded).toEqual([]);
  });

  it("plays its prompt, then beeps, then records", async () => {
    const line = aLine();
    recordResponse(
      await anAnsweredCall(line),
      record({ prompts: [aPrompt("one")], playBeep: true }),
    );
    await line.clock.advance(1_499);
    expect(line.facts.map((fact) => fact.type)).toEqual(["promptStarted", "promptEnded", "beep"]);
    await line.clock.advance(1);
    expect(line.facts.at(-1)).toEqual({ type: "recordingStarted" });
  });

  it("fails when its prompt cannot be had", async () => {
    const line = aLine();
    recordResponse(await anAnsweredCall(line), record({ prompts: [aPrompt("missing")] }));
    await line.clock.advance(0);
    expect(line.lastTold()).toMatchObject({
      status: "failed",
      resultInfo: { code: 500, subcode: 8511 },
      ...noLocation,
    });
  });

  it("is told as failed and empty when the app cancels it", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    recordResponse(call, record());
    await line.clock.advance(1_000);
    cancelMediaProcessing(call, {});
    expect(line.lastTold()).toMatchObject({
      status: "failed",
      resultInfo: { code: 400, subcode: 8508 },
      completionReason: "operationCanceled",
      ...noLocation,
    });
    await line.clock.advance(60_000);
    expect(line.kinds()).toEqual(["recordResponse"]);
  });

  it("is lost when the caller hangs up, and nobody is told of it", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    recordResponse(call, record());
    speak(call.live, 10);
    await line.clock.advance(5_000);
    hangUpByCaller(call.live);
    await line.clock.advance(60_000);
    expect(line.kinds()).toEqual(["terminated"]);
    expect(line.recorded).toEqual([]);
    expect(line.facts.slice(1)).toMatchObject([
      { type: "recordingEnded", reason: "callEnded" },
      { type: "ended", reason: "callerHungUp" },
    ]);
  });

  it.each([
    [false, ["promptStarted"], []],
    [true, ["promptStarted", "promptEnded", "recordingStarted"], ["playPrompt"]],
  ])(
    "with bargeInAllowed %s begins at once or in its turn",
    async (bargeInAllowed, facts, kinds) => {
      const line = aLine();
      const call = await anAnsweredCall(line);
      playPrompt(call, prompts("long", "three"));
      await line.clock.advance(500);
      recordResponse(call, record({ bargeInAllowed }));
      await line.clock.advance(500);
      expect(line.facts.map((fact) => fact.type)).toEqual(facts);
      expect(line.kinds()).toEqual(kinds);
    },
  );

  it("tells keys during a recording as tones too", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    call.live.toneSubscribed = true;
    recordResponse(call, record());
    pressKeys(call.live, ["#"]);
    expect(line.notifications.map(told)).toMatchObject([
      { toneInfo: { tone: "pound" } },
      { completionReason: "stopToneDetected" },
    ]);
  });
});
