import type { Action } from "../../../lib/ivr/call/action";
import { actionLine, clipsLine } from "../../../lib/ivr/lines/actionLine";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";

const operation = "prompt-7";

const recorded = {
  end: "stopTone",
  recordedAt: "2026-11-20T09:00:00.000Z",
  recordingLocation: "https://graph.example/recordings/1",
  recordingAccessToken: "token",
} as const;

const record: CallRecord = {
  callId: "call-1",
  direction: "incoming",
  caller: "***099",
  dialled: "***100",
  flow: "contoso",
  version: 1,
  language: "en",
  startedAt: "2026-11-20T09:00:00.000Z",
  endedAt: "2026-11-20T09:01:00.000Z",
  durationInMs: 60_000,
  result: "abandoned",
  end: "callerHungUp",
  milestones: [],
  path: [],
};

describe("actionLine", () => {
  test.each<[Action, string]>([
    [
      {
        type: "transfer",
        operation,
        target: { person: "anna" },
        replacesCallId: "call-2",
      },
      "transfer person:anna consultative",
    ],
    [
      { type: "invite", operation, people: [{ target: { phone: "+4930555099" } }] },
      "invite phone:***099",
    ],
    [{ type: "removeParticipant", operation, participantId: "secret" }, "removeParticipant"],
    [{ type: "muteAll", operation, participantIds: ["secret"] }, "muteAll"],
    [{ type: "updateMetadata", operation, metadata: "secret" }, "updateMetadata"],
    [
      { type: "sendDtmfTones", operation, tones: ["tone4", "tone7"], delayBetweenTonesInMs: 300 },
      "sendDtmfTones 2",
    ],
    [
      { type: "updateRecordingStatus", operation, status: "recording" },
      "updateRecordingStatus recording",
    ],
    [
      { type: "changeScreenSharingRole", operation, role: "viewer" },
      "changeScreenSharingRole viewer",
    ],
    [{ type: "answer" }, "answer"],
    [{ type: "reject", reason: "busy" }, "reject busy"],
    [{ type: "subscribeToTone" }, "subscribeToTone"],
    [
      {
        type: "playPrompt",
        operation,
        clips: [
          { type: "speech", text: "Hello.", language: "en" },
          { type: "pause", milliseconds: 500 },
          { type: "audio", promptId: "a", text: "Jingle.", language: "en" },
        ],
      },
      'playPrompt "Hello." (pause 0.5 s) "Jingle." (recording)',
    ],
    [
      {
        type: "recordResponse",
        operation,
        maxRecordDurationInSeconds: 60,
        initialSilenceTimeoutInSeconds: 5,
        maxSilenceTimeoutInSeconds: 5,
        playBeep: true,
        stopTones: ["#", "1"],
      },
      "recordResponse at most 60 s, ends with # 1",
    ],
    [
      {
        type: "recordResponse",
        operation,
        maxRecordDurationInSeconds: 60,
        initialSilenceTimeoutInSeconds: 5,
        maxSilenceTimeoutInSeconds: 5,
        playBeep: true,
        stopTones: [],
      },
      "recordResponse at most 60 s, ends with silence",
    ],
    [{ type: "cancelMediaProcessing" }, "cancelMediaProcessing"],
    [{ type: "transfer", operation, target: { phone: "+4930555010" } }, "transfer phone:***010"],
    [{ type: "transfer", operation, target: { person: "anna" } }, "transfer person:anna"],
    [{ type: "transfer", operation, target: { voicemail: "box" } }, "transfer voicemail:box"],
    [{ type: "keepAlive" }, "keepAlive"],
    [{ type: "hangUp" }, "hangUp"],
    [
      { type: "startTimer", timer: "reorder", generation: 3, delayInMs: 400 },
      "startTimer reorder 0.4 s",
    ],
    [
      {
        type: "lookUp",
        operation,
        endpoint: "balance",
        input: { account: "123", date: "x" },
        timeoutInSeconds: 5,
        filler: [],
        fillerAfterInMs: 2000,
      },
      "lookUp balance account date",
    ],
    [
      {
        type: "lookUp",
        operation,
        endpoint: "balance",
        input: {},
        timeoutInSeconds: 5,
        filler: [],
        fillerAfterInMs: 2000,
      },
      "lookUp balance",
    ],
    [
      {
        type: "startAlert",
        operation,
        onCall: "plumbers",
        flow: "bank",
        node: "alarm",
        variables: { street: "Secret." },
        filler: [],
        fillerAfterInMs: 2000,
      },
      "startAlert plumbers street",
    ],
    [{ type: "checkPin", operation, pin: "demo", digits: "4321" }, "checkPin demo"],
    [{ type: "readPresence", operation, people: ["anna", "sales"] }, "readPresence anna sales"],
    [
      {
        type: "keepRecording",
        operation,
        mailbox: "box",
        node: "n",
        urgent: false,
        retentionInDays: 30,
        ...recorded,
      },
      "keepRecording box",
    ],
    [
      {
        type: "keepRecording",
        operation,
        mailbox: "box",
        node: "n",
        urgent: true,
        retentionInDays: 30,
        ...recorded,
      },
      "keepRecording box urgent",
    ],
    [{ type: "playRecording", operation, recording: "record-5" }, "playRecording record-5"],
    [{ type: "markRecordingUrgent", recording: "record-5" }, "markRecordingUrgent record-5"],
    [{ type: "discardRecording", recording: "record-5" }, "discardRecording record-5"],
    [
      {
        type: "requestCallback",
        operation,
        callbackQueue: "counter",
        phoneNumber: "+4930555099",
        flow: "bank",
      },
      "requestCallback counter",
    ],
    [{ type: "notify", operation, channel: "mail", to: "crm", text: "Secret." }, "notify mail:crm"],
    [{ type: "keepCallRecord", record }, "keepCallRecord abandoned"],
    [
      { type: "keepCallRecord", record: { ...record, lastNode: "main" } },
      "keepCallRecord abandoned in main (attempt 1)",
    ],
    [
      {
        type: "keepCallRecord",
        record: {
          ...record,
          result: "transferred",
          lastNode: "sales",
          lastAttempt: 2,
          transferredTo: "anna",
          recordingLost: true,
        },
      },
      "keepCallRecord transferred to anna in sales (attempt 2), message lost",
    ],
  ])("tells %j", (action, expected) => {
    expect(actionLine(action)).toBe(expected);
  });

  it("hides words that nobody may read, or only values", () => {
    const clips = [
      { type: "speech", text: "You entered", language: "en" },
      { type: "speech", text: "nine", language: "en", isValue: true },
    ] as const;
    const action: Action = { type: "playPrompt", operation, clips };

    expect(actionLine(action, { hideWords: true })).toBe("playPrompt …");
    expect(actionLine(action, { hideValues: true })).toBe('playPrompt "You entered" …');
    expect(clipsLine(clips)).toBe('"You entered" "nine"');
  });
});
