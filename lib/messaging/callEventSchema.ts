import * as z from "zod";
import { personPresences } from "../flow/presence/personPresence";
import type { CallEvent, CallFact, CampaignCall } from "../ivr/call/callEvent";
import { tones } from "../ivr/call/tone";
import { callEventWords } from "./callEventWords";
import { callbackCallSchema } from "./callbackCallSchema";
import { callPartySchema as party } from "./callPartySchema";
import { operatorActionSchema as operatorAction } from "./operatorActionSchema";

const { timer, pinOutcome, recordingEnd, recordingFailure, sound, transferFailure } =
  callEventWords;
const { callEnd, callReading, outcome, endedAction, legOutcome } = callEventWords;

/* A call's id is the id of its session. An event's id may be longer, since it names its call and more. */
const callId = z.string().min(1).max(128);
const id = z.string().min(1).max(256);
const header = z.object({ id, callId, at: z.iso.datetime() });

const callOrigin = {
  dialled: z.array(z.string()),
  tenantId: z.string().exactOptional(),
  callChainId: z.string().exactOptional(),
};

const campaignCall = z.object({
  key: z.string(),
  campaignId: z.string(),
  recipient: z.string(),
  attempt: z.number(),
}) satisfies z.ZodType<CampaignCall>;

const result = z
  .object({ code: z.number().exactOptional(), subcode: z.number().exactOptional() })
  .exactOptional();

const operation = z.string();

const legOrder = z.object({
  parent: z.object({ callId, operation }),
  pinned: z.object({ entry: z.string(), versions: z.record(z.string(), z.number()) }),
  flow: z.string(),
  step: z.string().exactOptional(),
  isAwaited: z.literal(true).exactOptional(),
  language: z.string().exactOptional(),
  caller: party,
  told: z
    .object({
      chose: z.array(z.object({ step: z.string(), option: z.number() })),
      entered: z.array(z.string()),
    })
    .exactOptional(),
  room: z.object({ key: z.string(), most: z.number().exactOptional() }).exactOptional(),
});

const participant = z.object({
  id: z.string().exactOptional(),
  kind: party.shape.kind,
  isMuted: z.boolean(),
  isInLobby: z.boolean(),
  isGone: z.literal(true).exactOptional(),
  sequence: z.number().exactOptional(),
});

const beginnings = {
  callIncoming: header.extend({
    type: z.literal("callIncoming"),
    source: party,
    ...callOrigin,
    isGroup: z.literal(true).exactOptional(),
    forwardedFrom: z.string().exactOptional(),
    transferredBy: z.string().exactOptional(),
    instanceId: z.string().exactOptional(),
  }),
  callCreated: header.extend({
    type: z.literal("callCreated"),
    target: party,
    joins: z.enum(["meeting", "group"]).exactOptional(),
    variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
    waitInSeconds: z.number().exactOptional(),
    mutesOthers: z.literal(true).exactOptional(),
    leg: legOrder.exactOptional(),
    campaign: campaignCall.exactOptional(),
    callback: callbackCallSchema.exactOptional(),
    ...callOrigin,
  }),
};

/** Every type of event, with its own fields: one that is missing here does not compile. */
const facts = {
  ...beginnings,
  callEstablishing: header.extend({ type: z.literal("callEstablishing") }),
  callEstablished: header.extend({ type: z.literal("callEstablished") }),
  audioActive: header.extend({ type: z.literal("audioActive") }),
  audioInactive: header.extend({ type: z.literal("audioInactive") }),
  toneReceived: header.extend({
    type: z.literal("toneReceived"),
    tone: z.enum(tones),
    sequenceId: z.number(),
  }),
  promptCompleted: header.extend({ type: z.literal("promptCompleted"), operation }),
  promptFailed: header.extend({
    type: z.literal("promptFailed"),
    operation,
    isCancelled: z.literal(true).exactOptional(),
    result,
  }),
  recordingCompleted: header.extend({
    type: z.literal("recordingCompleted"),
    operation,
    end: recordingEnd,
    recordingLocation: z.string(),
    recordingAccessToken: z.string(),
  }),
  recordingFailed: header.extend({
    type: z.literal("recordingFailed"),
    operation,
    reason: recordingFailure,
    result,
  }),
  recordingKept: header.extend({
    type: z.literal("recordingKept"),
    operation,
    kept: z.boolean(),
    sound: sound.exactOptional(),
  }),
  callTransferring: header.extend({ type: z.literal("callTransferring") }),
  callTransferAccepted: header.extend({ type: z.literal("callTransferAccepted") }),
  transferFailed: header.extend({
    type: z.literal("transferFailed"),
    reason: transferFailure,
    operation: operation.exactOptional(),
    result,
  }),
  transferUnknown: header.extend({ type: z.literal("transferUnknown"), operation }),
  recordingUnknown: header.extend({ type: z.literal("recordingUnknown"), operation }),
  toneSubscriptionFailed: header.extend({ type: z.literal("toneSubscriptionFailed"), result }),
  callRead: header.extend({
    type: z.literal("callRead"),
    state: callReading,
    isAudible: z.literal(true).exactOptional(),
    end: callEnd.exactOptional(),
  }),
  operationRead: header.extend({
    type: z.literal("operationRead"),
    operation,
    status: z.enum(["running", "absent", "unread"]),
  }),
  callTerminated: header.extend({ type: z.literal("callTerminated"), reason: callEnd, result }),
  rosterChanged: header.extend({
    type: z.literal("rosterChanged"),
    isFull: z.boolean(),
    sequence: z.number().exactOptional(),
    participants: z.array(participant),
  }),
  contentSharing: header.extend({
    type: z.literal("contentSharing"),
    change: z.enum(["started", "updated", "ended"]),
  }),
  callEscalated: header.extend({ type: z.literal("callEscalated") }),
  operatorAsked: header.extend({ type: z.literal("operatorAsked"), action: operatorAction }),
  inviteEnded: header.extend({ type: z.literal("inviteEnded"), operation, outcome, result }),
  legChanged: header.extend({
    type: z.literal("legChanged"),
    operation,
    legCallId: callId.exactOptional(),
    outcome: legOutcome,
  }),
  guestCame: header.extend({
    type: z.literal("guestCame"),
    guest: z.object({ callId, operation, party }),
  }),
  operationEnded: header.extend({
    type: z.literal("operationEnded"),
    action: endedAction,
    operation,
    outcome,
    result,
  }),
  timerFired: header.extend({ type: z.literal("timerFired"), timer, generation: z.number() }),
  actionsDelayed: header.extend({
    type: z.literal("actionsDelayed"),
    timers: z.array(z.object({ timer, generation: z.number(), delayInMs: z.number() })),
  }),
  lookUpCompleted: header.extend({
    type: z.literal("lookUpCompleted"),
    operation,
    outcome: z.enum(["found", "notFound", "failed"]),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
  onlineMeetingCreated: header.extend({
    type: z.literal("onlineMeetingCreated"),
    operation,
    meeting: z
      .object({
        joinUrl: z.string(),
        id: z.string().exactOptional(),
        passcode: z.string().exactOptional(),
      })
      .exactOptional(),
  }),
  alertStarted: header.extend({
    type: z.literal("alertStarted"),
    operation,
    outcome: z.enum(["started", "failed"]),
  }),
  pinChecked: header.extend({ type: z.literal("pinChecked"), operation, outcome: pinOutcome }),
  presenceRead: header.extend({
    type: z.literal("presenceRead"),
    operation,
    available: z.array(z.string()),
    presences: z.record(z.string(), z.enum(personPresences)).exactOptional(),
  }),
  callsCounted: header.extend({
    type: z.literal("callsCounted"),
    operation,
    calls: z.number().exactOptional(),
  }),
  rejectFailed: header.extend({ type: z.literal("rejectFailed"), result }),
  redirectFailed: header.extend({ type: z.literal("redirectFailed"), operation, result }),
  redirectUnknown: header.extend({ type: z.literal("redirectUnknown"), operation }),
  stepFailed: header.extend({
    type: z.literal("stepFailed"),
    beginning: z
      .discriminatedUnion("type", [beginnings.callIncoming, beginnings.callCreated])
      .exactOptional(),
  }),
} satisfies {
  [Type in CallFact["type"]]: z.ZodType<Extract<CallEvent, Readonly<{ type: Type }>>>;
};

const { stepFailed, ...others } = facts;

/** A call event as it is read off the queue; unknown fields are left out. */
export const callEventSchema = z.discriminatedUnion("type", [stepFailed, ...Object.values(others)]);
