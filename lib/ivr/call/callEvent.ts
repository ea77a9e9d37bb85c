import type { OperatorAction } from "./conferenceAction";
import type { RosterNews } from "../../conference/roster";
import type { CallbackCall } from "./callbackCall";
import type { CallParty } from "./callParty";
import type { LegOrder, LegOutcome } from "./leg";
import type { PersonPresence } from "../../flow/presence/personPresence";
import type { Tone } from "./tone";
import type { Value } from "../../flow/document/value";
import type { Guest } from "./room";

/** How a call or an operation ended, in Graph's numbers: https://learn.microsoft.com/graph/api/resources/resultinfo */
export type ResultCode = Readonly<{ code?: number; subcode?: number }>;

/** The timers of a call. Each is a scheduled message in the call's own session. */
export type TimerName =
  | "answerDue"
  | "noInput"
  | "interDigit"
  | "reorder"
  | "mediaOverdue"
  | "ring"
  | "transferCheck"
  /** A leg comes no further, and a caller who is handed to somebody who took them. */
  | "leg"
  | "connected"
  | "keepAlive"
  | "callLimit";

/** Where Graph says that a call is, when it is asked: its callState, or `unread` when it gave no answer. */
export type CallReading =
  | "incoming"
  | "establishing"
  | "established"
  | "transferring"
  | "transferAccepted"
  | "terminated"
  | "unread";

/** Why a transfer gave the call back. */
export type TransferFailure = "noAnswer" | "busy" | "declined" | "unreachable" | "failed";

/** Why a recording stopped with something recorded. */
export type RecordingEnd = "stopTone" | "maxDuration" | "maxSilence" | "unknown";

/** Why a recording has nothing to keep. `lost`: the caller hung up while recording, and Graph discards the file then. */
export type RecordingFailure = "initialSilence" | "cancelled" | "lost" | "failed";

/** What became of a PIN: `lockedOut` is neither, for after too many wrong ones none is compared. */
export type PinOutcome = "right" | "wrong" | "lockedOut";

/** Why a call ended, as the telephone network or Graph told it. `lobby`: nobody let us into a meeting. */
export type CallEnd =
  | "busy"
  | "declined"
  | "lobby"
  | "callerHungUp"
  | "hungUpByUs"
  | "transferred"
  /** It rang elsewhere, unanswered by us; Graph does not say what came of that. */
  | "redirected"
  | "keepAliveExpired"
  | "rejected"
  | "unanswered"
  | "gone"
  | "failed"
  | "unknown";

/** What came of something that Graph was asked for and told of later; `unknown` when it did not say. */
export type OperationOutcome = "completed" | "cancelled" | "failed" | "unknown";

/** Actions whose end is only noted: no step waits for it. */
export type EndedAction =
  | "mute"
  | "unmute"
  | "startHoldMusic"
  | "stopHoldMusic"
  | "sendDtmfTones"
  | "addLargeGalleryView"
  | "updateRecordingStatus";

/** What can be heard in a recording: something, nothing, or nobody could listen. */
export type RecordingSound = "heard" | "silent" | "unknown";

/** Which call of a campaign this is: the campaign is told of its end. */
export type CampaignCall = Readonly<{
  key: string;
  campaignId: string;
  recipient: string;
  attempt: number;
}>;

/** What every event carries. `id` is the same each time the same fact is delivered; `at` is an ISO instant, the core's only clock. */
export type EventHeader = Readonly<{ id: string; callId: string; at: string }>;

/** The news that a call is there: somebody calls, or a call that we place is made. */
export type BeginningFact =
  | Readonly<{
      type: "callIncoming";
      source: CallParty;
      /** Numbers and application ids that may have been dialled, most specific first: candidates for an entry point. */
      dialled: readonly string[];
      tenantId?: string;
      callChainId?: string;
      /** Somebody invites us into a group call or a meeting: whatever we played, everybody in it would hear. */
      isGroup?: true;
      /** Whose line led the call on to us, and who handed it over: a number, or an object id. */
      forwardedFrom?: string;
      transferredBy?: string;
      /** The application instance that was called. */
      instanceId?: string;
    }>
  | Readonly<{
      type: "callCreated";
      /** The one who is called; the first of several. A meeting is nobody. */
      target: CallParty;
      /** A meeting is joined, in which we may have to wait until somebody lets us in; several people are called at once. */
      joins?: "meeting" | "group";
      /** What the flow was given to begin with. */
      variables?: Readonly<Record<string, Value>>;
      /** How long it may ring, or how long we wait in a meeting's lobby. */
      waitInSeconds?: number;
      /** Whoever else is in the meeting is muted before the flow speaks. */
      mutesOthers?: true;
      /** It is placed for another call. */
      leg?: LegOrder;
      campaign?: CampaignCall;
      /** It calls somebody back who asked for that. */
      callback?: CallbackCall;
      /** The entry point on whose behalf the call was placed. */
      dialled: readonly string[];
      tenantId?: string;
      callChainId?: string;
    }>;

/** A past fact about one call: the only input of the core beside the flow. Media events name their `operation` by the `clientContext` given when it started. */
export type CallFact =
  | BeginningFact
  | Readonly<{ type: "callEstablishing" }>
  | Readonly<{ type: "callEstablished" }>
  | Readonly<{ type: "audioActive" }>
  | Readonly<{ type: "audioInactive" }>
  | Readonly<{ type: "toneReceived"; tone: Tone; sequenceId: number }>
  | Readonly<{ type: "promptCompleted"; operation: string }>
  | Readonly<{
      type: "promptFailed";
      operation: string;
      /** Somebody stopped it: we ourselves, or Graph. */
      isCancelled?: true;
      result?: ResultCode;
    }>
  | Readonly<{
      type: "recordingCompleted";
      operation: string;
      end: RecordingEnd;
      recordingLocation: string;
      recordingAccessToken: string;
    }>
  | Readonly<{
      type: "recordingFailed";
      operation: string;
      reason: RecordingFailure;
      result?: ResultCode;
    }>
  /** What keeping a recording came to within the turn: its sound is in storage, or it is kept later. */
  | Readonly<{
      type: "recordingKept";
      operation: string;
      kept: boolean;
      /** Absent like "unknown". */
      sound?: RecordingSound;
    }>
  | Readonly<{ type: "callTransferring" }>
  | Readonly<{ type: "callTransferAccepted" }>
  | Readonly<{
      type: "transferFailed";
      reason: TransferFailure;
      /** The attempt, where it is known: Graph's own news of a failed transfer names none. */
      operation?: string;
      result?: ResultCode;
    }>
  /** Nobody knows whether Graph took this transfer: its reply was lost, or the worker that asked for it died. */
  | Readonly<{ type: "transferUnknown"; operation: string }>
  /** Nobody knows whether Graph began this recording. */
  | Readonly<{ type: "recordingUnknown"; operation: string }>
  /** Graph would not tell us of keys; it is asked again with the next prompt. */
  | Readonly<{ type: "toneSubscriptionFailed"; result?: ResultCode }>
  /** Graph was asked where the call is. `end` says why it ended, if it has; `isAudible`: its sound flows. */
  | Readonly<{ type: "callRead"; state: CallReading; end?: CallEnd; isAudible?: true }>
  /** Graph was asked for an operation that is not over: it runs, Graph knows of none, or no answer came. */
  | Readonly<{ type: "operationRead"; operation: string; status: "running" | "absent" | "unread" }>
  | Readonly<{ type: "callTerminated"; reason: CallEnd; result?: ResultCode }>
  /** People came, left or changed, in a call of several. */
  | (Readonly<{ type: "rosterChanged" }> & RosterNews)
  /** Somebody shows a screen or a file to the others. */
  | Readonly<{ type: "contentSharing"; change: "started" | "updated" | "ended" }>
  /** A call between two became one of several. */
  | Readonly<{ type: "callEscalated" }>
  /** Somebody at the switchboard wants something done. */
  | Readonly<{ type: "operatorAsked"; action: OperatorAction }>
  /** Somebody who was invited into the call has come, or has not. */
  | Readonly<{
      type: "inviteEnded";
      operation: string;
      outcome: OperationOutcome;
      result?: ResultCode;
    }>
  /** Somebody who is rung for this call has come further, or the leg is over. */
  | Readonly<{
      type: "legChanged";
      operation: string;
      legCallId?: string;
      outcome: LegOutcome;
    }>
  /** A caller wants into the room that this call keeps open. */
  | Readonly<{ type: "guestCame"; guest: Guest }>
  | Readonly<{
      type: "operationEnded";
      action: EndedAction;
      operation: string;
      outcome: OperationOutcome;
      result?: ResultCode;
    }>
  | Readonly<{ type: "timerFired"; timer: TimerName; generation: number }>
  /** What these timers wait for was done long after they were set. */
  | Readonly<{
      type: "actionsDelayed";
      timers: readonly Readonly<{ timer: TimerName; generation: number; delayInMs: number }>[];
    }>
  | Readonly<{
      type: "lookUpCompleted";
      operation: string;
      outcome: "found" | "notFound" | "failed";
      values: Readonly<Record<string, Value>>;
    }>
  /** How to join a meeting that was asked for; absent where none could be made. */
  | Readonly<{
      type: "onlineMeetingCreated";
      operation: string;
      meeting?: Readonly<{ joinUrl: string; id?: string; passcode?: string }>;
    }>
  /** People on call are being called, or nobody is. */
  | Readonly<{ type: "alertStarted"; operation: string; outcome: "started" | "failed" }>
  | Readonly<{ type: "pinChecked"; operation: string; outcome: PinOutcome }>
  | Readonly<{
      type: "presenceRead";
      operation: string;
      /** Person keys that can take a call now. */
      available: readonly string[];
      /** What Teams says of each person; absent where an older version of this app asked. */
      presences?: Readonly<Record<string, PersonPresence>>;
    }>
  /** How often this caller has called in the last hour, this call included; absent where nobody could count. */
  | Readonly<{ type: "callsCounted"; operation: string; calls?: number }>
  /** Graph would not turn the call away, or send it on: it is ours still. */
  | Readonly<{ type: "rejectFailed"; result?: ResultCode }>
  | Readonly<{ type: "redirectFailed"; operation: string; result?: ResultCode }>
  /** Nobody knows whether Graph sent the call on. */
  | Readonly<{ type: "redirectUnknown"; operation: string }>
  | Readonly<{
      type: "stepFailed";
      /** What could not be handled, where that was the call's beginning: nobody else knows whose call it is. */
      beginning?: EventHeader & BeginningFact;
    }>;

/** A recording as Graph describes it when it is asked: over, or not. */
export type RecordingReading = Extract<
  CallFact,
  { type: "recordingCompleted" | "recordingFailed" | "operationRead" }
>;

/** One event of one call, as it lies on the queue. */
export type CallEvent = EventHeader & CallFact;

/**
 * Codes by which Graph says that the call cannot take sound at this moment: not established, its audio inactive, its media
 * streams not ready. They are the platform's, published for Azure Communication Services, which shares it:
 * https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
 */
const notYet: ReadonlySet<number | undefined> = new Set([8501, 8503, 8504]);

/** True when Graph refused sound only for now: the call is on hold or not quite there. */
export function isNotYet(result: ResultCode | undefined): boolean {
  return notYet.has(result?.subcode);
}
