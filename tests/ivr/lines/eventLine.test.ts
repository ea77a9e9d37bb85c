import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { eventLine } from "../../../lib/ivr/lines/eventLine";

const header = { id: "1", callId: "call-1", at: "2026-11-20T09:00:00.000Z" };

const operation = "prompt-7";

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
