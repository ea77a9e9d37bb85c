import { waitsForKey } from "../support/activities";
import { builtIn, type Place } from "../../lib/flow/steps/place";
import type { Action } from "../../lib/ivr/call/action";
import { actionLine, clipsLine } from "../../lib/ivr/lines/actionLine";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { CallRecord } from "../../lib/ivr/call/callRecord";
import { clipKey } from "../../lib/flow/prompts/clip";
import { eventLine } from "../../lib/ivr/lines/eventLine";
import { maskNumber } from "../../lib/ivr/call/maskNumber";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { newCall } from "../../lib/ivr/call/newCall";
import { placeWords } from "../../lib/ivr/lines/placeWords";
import { stateLine } from "../../lib/ivr/lines/stateLine";
import { toKey, tones, toTone } from "../../lib/ivr/call/tone";

const header = { id: "1", callId: "call-1", at: "2026-11-20T09:00:00.000Z" };
const operation = "prompt-7";

const recorded = {
  end: "stopTone",
  recordedAt: "2026-11-20T09:00:00.000Z",
  recordingLocation: "https://graph.example/recordings/1",
  recordingAccessToken: "token",
} as const;

describe("eventLine", () => {
  test.each<[CallFact, string]>([
    [
      { type: "callIncoming", source: { kind: "phone", id: "+4930555099" }, dialled: [] },
      "incoming from phone",
    ],
    [
      { type: "callIncoming", source: { kind: "user" }, dialled: [], isGroup: true },
      "invited to a group by user",
    ],
    [{ type: "callCreated", target: { kind: "user", id: "u" }, dialled: [] }, "created to user"],
    [
      { type: "callCreated", target: { kind: "unknown" }, dialled: [], joins: "meeting" },
      "created to a meeting",
    ],
    [
      { type: "callCreated", target: { kind: "user" }, dialled: [], joins: "group" },
      "created to several people",
    ],
    [{ type: "callRead", state: "established", isAudible: true }, "callRead established audible"],
    [
      {
        type: "rosterChanged",
        isFull: true,
        participants: [{ id: "p-1", kind: "user", isMuted: false, isInLobby: false }],
      },
      "roster of 1",
    ],
    [{ type: "rosterChanged", isFull: false, sequence: 4, participants: [] }, "roster change of 0"],
    [
      {
        type: "operatorAsked",
        action: { type: "sendDtmfTones", tones: ["tone4"], delayBetweenTonesInMs: 300 },
      },
      "operatorAsked sendDtmfTones",
    ],
    [{ type: "contentSharing", change: "updated" }, "content sharing updated"],
    [{ type: "callEscalated" }, "escalated"],
    [
      {
        type: "inviteEnded",
        operation: "invite-4",
        outcome: "failed",
        result: { code: 403, subcode: 10151 },
      },
      "inviteEnded invite-4 failed code 403 subcode 10151",
    ],
    [
      { type: "operationEnded", action: "mute", operation: "mute-4", outcome: "completed" },
      "mute mute-4 completed",
    ],
    [{ type: "callEstablishing" }, "establishing"],
    [{ type: "callEstablished" }, "established"],
    [{ type: "audioActive" }, "audio active"],
    [{ type: "audioInactive" }, "audio inactive"],
    [{ type: "toneReceived", tone: "pound", sequenceId: 6 }, "pound #6"],
    [{ type: "promptCompleted", operation }, "promptCompleted prompt-7"],
    [{ type: "promptFailed", operation }, "promptFailed prompt-7"],
    [
      { type: "promptFailed", operation, result: { code: 400, subcode: 8508 } },
      "promptFailed prompt-7 code 400 subcode 8508",
    ],
    [
      { type: "promptFailed", operation, result: { code: 500 } },
      "promptFailed prompt-7 code 500 subcode 0",
    ],
    [
      {
        type: "recordingCompleted",
        operation: "record-5",
        end: "stopTone",
        recordingLocation: "https://graph.example/secret",
        recordingAccessToken: "token",
      },
      "recordingCompleted record-5 stopTone",
    ],
    [
      { type: "recordingFailed", operation: "record-5", reason: "lost" },
      "recordingFailed record-5 lost",
    ],
    [{ type: "callTransferring" }, "transferring"],
    [{ type: "callTransferAccepted" }, "transferAccepted"],
    [{ type: "transferFailed", reason: "busy", result: {} }, "transferFailed busy"],
    [{ type: "callTerminated", reason: "callerHungUp" }, "terminated callerHungUp"],
    [{ type: "timerFired", timer: "noInput", generation: 4 }, "timer noInput 4"],
    [
      { type: "lookUpCompleted", operation: "lookUp-3", outcome: "found", values: { pin: "1" } },
      "lookUp lookUp-3 found",
    ],
    [
      { type: "alertStarted", operation: "alert-3", outcome: "started" },
      "alertStarted alert-3 started",
    ],
    [{ type: "pinChecked", operation: "pin-3", outcome: "right" }, "pinChecked pin-3 right"],
    [{ type: "pinChecked", operation: "pin-3", outcome: "wrong" }, "pinChecked pin-3 wrong"],
    [
      { type: "presenceRead", operation: "presence-3", available: ["anna", "sales"] },
      "presence presence-3 anna sales",
    ],
    [
      { type: "presenceRead", operation: "presence-3", available: [] },
      "presence presence-3 nobody",
    ],
    [
      {
        type: "presenceRead",
        operation: "presence-3",
        available: ["anna"],
        presences: { anna: "available", sales: "outOfOffice" },
      },
      "presence presence-3 anna sales=outOfOffice",
    ],
    [{ type: "stepFailed" }, "stepFailed"],
  ])("tells %j", (fact, expected) => {
    expect(eventLine({ ...header, ...fact })).toBe(expected);
  });

  it("hides keys that nobody may read", () => {
    const event = { ...header, type: "toneReceived", tone: "tone7", sequenceId: 6 } as const;

    expect(eventLine(event, { hideKeys: true })).toBe("tone* #6");
    expect(eventLine(event, { hideKeys: false })).toBe("tone7 #6");
  });
});

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

describe("stateLine", () => {
  const call = newCall("call-1", "2026-11-20T09:00:00.000Z");
  const place = { type: "node", node: "main" } as const;
  const frames = [{ flow: "contoso", place, trail: [] }];
  const asking = { ...waitsForKey, question: { ...waitsForKey.question, attempt: 2 } };
  const announcing = { type: "announcing", operation: undefined } as const;
  const entered = { ...call, frames, steps: 1 };

  test.each<[IvrState, string]>([
    [call, "new"],
    [{ ...call, activity: { type: "establishing", looks: 0 }, frames }, "establishing"],
    [{ ...entered, activity: announcing }, "announcing main"],
    [{ ...entered, activity: asking }, "asking main attempt 2"],
    [
      { ...entered, activity: { type: "waitingForSound", held: asking } },
      "waitingForSound main attempt 2",
    ],
    [{ ...entered, activity: asking, frames: [] }, "asking"],
    [{ ...call, activity: { type: "ended", end: "gone" } }, "ended gone"],
  ])("tells %j", (state, expected) => {
    expect(stateLine(state)).toBe(expected);
  });
});

describe("clipKey", () => {
  it("is one for all clips that sound alike", () => {
    expect(clipKey({ type: "speech", text: "Hello.", language: "en" })).toBe("en||Hello.");
    expect(
      clipKey({ type: "speech", text: "Hello.", language: "en", voice: "v", isValue: true }),
    ).toBe("en|v|Hello.");
    expect(clipKey({ type: "audio", promptId: "id", text: "x", language: "en" })).toBe("audio|id");
    expect(clipKey({ type: "pause", milliseconds: 500 })).toBe("pause|500");
  });
});

describe("maskNumber", () => {
  test.each([
    ["+4930555099", "***099"],
    ["+49 30 555-099", "***099"],
    ["1234", "***234"],
    ["123", "***"],
    ["anonymous", "anonymous"],
    ["", ""],
  ])("makes %j %j", (phoneNumber, expected) => {
    expect(maskNumber(phoneNumber)).toBe(expected);
  });
});

describe("tones", () => {
  it("are keys and back, but for those that no dial pad has", () => {
    const without = tones.filter((tone) => toKey(tone) === undefined);

    expect(without).toEqual(["a", "b", "c", "d", "flash"]);
    expect(
      tones.flatMap((tone) => {
        const key = toKey(tone);
        return key === undefined ? [] : [toTone(key)];
      }),
    ).toEqual(tones.slice(0, 12));
  });
});

describe("placeWords", () => {
  const main = { type: "node", node: "main" } as const;

  it.each<[Place, string]>([
    [main, "main"],
    [builtIn("operator"), "(operator)"],
    [builtIn("error"), "(apology)"],
    [{ type: "person", person: "bergmann", failed: main }, "(person bergmann)"],
    [{ type: "mailbox", mailbox: "contoso" }, "(voicemail contoso)"],
    [{ type: "pinLocked", next: { type: "person", person: "bergmann" } }, "(PIN locked)"],
  ])("tells %j as %s", (place, words) => {
    expect(placeWords(place)).toBe(words);
  });
});
