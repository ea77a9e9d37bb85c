import type { CallEvent, CallFact } from "../../lib/ivr/call/callEvent";
import { parseCallEventMessage } from "../../lib/messaging/parseCallEventMessage";
import { toCallEventMessage } from "../../lib/messaging/messages/toCallEventMessage";

const callId = "57dab8b1-894c-409a-b240-bd8beae78896";
const header = { id: `${callId}:1`, callId, at: "2026-11-21T09:00:00.000Z" };

const facts: { readonly [Type in CallFact["type"]]: Extract<CallFact, { type: Type }> } = {
  callIncoming: {
    type: "callIncoming",
    source: { kind: "phone", id: "+15550123", countryCode: "US" },
    dialled: ["+15550100"],
    tenantId: "t-1",
    callChainId: "chain-1",
    isGroup: true,
    forwardedFrom: "+15550177",
    transferredBy: "anna",
  },
  callCreated: { type: "callCreated", target: { kind: "unknown" }, dialled: [] },
  callEstablishing: { type: "callEstablishing" },
  callEstablished: { type: "callEstablished" },
  audioActive: { type: "audioActive" },
  audioInactive: { type: "audioInactive" },
  toneReceived: { type: "toneReceived", tone: "pound", sequenceId: 6 },
  promptCompleted: { type: "promptCompleted", operation: "prompt-1" },
  promptFailed: { type: "promptFailed", operation: "prompt-1", result: { code: 500 } },
  recordingCompleted: {
    type: "recordingCompleted",
    operation: "record-1",
    end: "maxSilence",
    recordingLocation: "https://file.test/1",
    recordingAccessToken: "",
  },
  recordingFailed: { type: "recordingFailed", operation: "record-1", reason: "lost" },
  recordingKept: { type: "recordingKept", operation: "record-1", kept: false },
  callTransferring: { type: "callTransferring" },
  callTransferAccepted: { type: "callTransferAccepted" },
  transferFailed: { type: "transferFailed", reason: "busy", result: { code: 500, subcode: 8539 } },
  transferUnknown: { type: "transferUnknown", operation: "transfer-1" },
  recordingUnknown: { type: "recordingUnknown", operation: "record-1" },
  toneSubscriptionFailed: { type: "toneSubscriptionFailed", result: { code: 400, subcode: 8503 } },
  callRead: { type: "callRead", state: "terminated", end: "transferred" },
  operationRead: { type: "operationRead", operation: "record-1", status: "absent" },
  callTerminated: { type: "callTerminated", reason: "callerHungUp", result: { subcode: 5001 } },
  rosterChanged: {
    type: "rosterChanged",
    isFull: false,
    sequence: 7,
    participants: [
      { id: "p-1", kind: "user", isMuted: true, isInLobby: false, sequence: 7 },
      { kind: "phone", isMuted: false, isInLobby: true, isGone: true },
    ],
  },
  contentSharing: { type: "contentSharing", change: "started" },
  callEscalated: { type: "callEscalated" },
  operatorAsked: {
    type: "operatorAsked",
    action: {
      type: "invite",
      people: [{ target: { person: "anna" }, replacesCallId: "call-2" }],
    },
  },
  legChanged: { type: "legChanged", operation: "leg-7", legCallId: "leg-1", outcome: "taken" },
  inviteEnded: {
    type: "inviteEnded",
    operation: "invite-1",
    outcome: "failed",
    result: { code: 403, subcode: 10151 },
  },
  operationEnded: {
    type: "operationEnded",
    action: "sendDtmfTones",
    operation: "tones-1",
    outcome: "unknown",
  },
  timerFired: { type: "timerFired", timer: "interDigit", generation: 4 },
  actionsDelayed: {
    type: "actionsDelayed",
    timers: [{ timer: "ring", generation: 4, delayInMs: 45_000 }],
  },
  lookUpCompleted: {
    type: "lookUpCompleted",
    operation: "lookUp-1",
    outcome: "found",
    values: { name: "Ann", orders: 2, open: true },
  },
  guestCame: {
    type: "guestCame",
    guest: { callId: "call-2", operation: "room-3", party: { kind: "user", id: "user-1" } },
  },
  onlineMeetingCreated: {
    type: "onlineMeetingCreated",
    operation: "meeting-1",
    meeting: { joinUrl: "https://teams.microsoft.com/meet/24", id: "24", passcode: "Ab1" },
  },
  alertStarted: { type: "alertStarted", operation: "alert-1", outcome: "started" },
  pinChecked: { type: "pinChecked", operation: "pin-1", outcome: "right" },
  presenceRead: {
    type: "presenceRead",
    operation: "presence-1",
    available: ["ann"],
    presences: { ann: "available", ben: "outOfOffice" },
  },
  callsCounted: { type: "callsCounted", operation: "count-1", calls: 3 },
  rejectFailed: { type: "rejectFailed", result: { code: 400 } },
  redirectFailed: { type: "redirectFailed", operation: "redirect-1", result: { code: 403 } },
  redirectUnknown: { type: "redirectUnknown", operation: "redirect-1" },
  stepFailed: {
    type: "stepFailed",
    beginning: {
      ...header,
      type: "callCreated",
      target: { kind: "phone", id: "+15550123" },
      dialled: ["+15550100"],
      campaign: { key: "night", campaignId: "c-1", recipient: "anna", attempt: 1 },
    },
  },
};

const channelMessage = {
  id: "n-1",
  callId,
  channel: "frontDesk",
  text: "Call back.",
  at: "2026-11-21T09:00:00.000Z",
  attempt: 1,
};

const overTheWire = (event: CallEvent): unknown =>
  JSON.parse(JSON.stringify(toCallEventMessage(event).body));

describe("parseCallEventMessage", () => {
  it.each(Object.values(facts))("gives back what was sent: $type", (fact) => {
    const event: CallEvent = { ...header, ...fact };
    expect(parseCallEventMessage(overTheWire(event))).toEqual(event);
  });

  it("leaves out fields it does not know", () => {
    expect(
      parseCallEventMessage({
        schema: 1,
        event: { ...header, ...facts.callEstablished, later: true },
      }),
    ).toEqual({ ...header, ...facts.callEstablished });
  });

  it.each([
    ["nothing", undefined, "the body"],
    ["a text", "callEstablished", "the body"],
    ["an event without its wrapper", { ...header, ...facts.callEstablished }, "schema, event"],
    ["a later form", { schema: 2, event: { ...header, ...facts.callEstablished } }, "schema"],
    ["an unknown event", { schema: 1, event: { ...header, type: "callSung" } }, "event.type"],
    [
      "a key there is not",
      { schema: 1, event: { ...header, ...facts.toneReceived, tone: "tone12" } },
      "event.tone",
    ],
    [
      "no call",
      { schema: 1, event: { ...header, callId: "", type: "stepFailed" } },
      "event.callId",
    ],
  ])("rejects %s with CALL_EVENT_MALFORMED, naming the place", (_what, body, place) => {
    expect(() => parseCallEventMessage(body)).toThrow(
      expect.objectContaining({
        code: "CALL_EVENT_MALFORMED",
        message: `A message on the queue of call events is none of ours: ${place} cannot be read. Only this app may send to that queue.`,
      }) as Error,
    );
  });

  it("rejects a channel message, which is no event", () => {
    expect(() => parseCallEventMessage({ schema: 1, channelMessage })).toThrow(
      expect.objectContaining({ code: "CALL_EVENT_MALFORMED" }) as Error,
    );
  });
});
