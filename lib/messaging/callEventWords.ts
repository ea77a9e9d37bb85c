import * as z from "zod";
import type {
  CallEnd,
  CallReading,
  EndedAction,
  OperationOutcome,
  PinOutcome,
  RecordingEnd,
  RecordingFailure,
  RecordingSound,
  TimerName,
  TransferFailure,
} from "../ivr/call/callEvent";
import type { LegOutcome } from "../ivr/call/leg";

/** An enum that does not compile when a word is missing or invented. */
const words = <Word extends string>(all: Readonly<{ [Each in Word]: Each }>) => z.enum(all);

/** The words that events are made of, each complete. */
export const callEventWords = {
  timer: words<TimerName>({
    answerDue: "answerDue",
    noInput: "noInput",
    interDigit: "interDigit",
    reorder: "reorder",
    mediaOverdue: "mediaOverdue",
    ring: "ring",
    transferCheck: "transferCheck",
    leg: "leg",
    connected: "connected",
    keepAlive: "keepAlive",
    callLimit: "callLimit",
  }),
  pinOutcome: words<PinOutcome>({ right: "right", wrong: "wrong", lockedOut: "lockedOut" }),
  recordingEnd: words<RecordingEnd>({
    stopTone: "stopTone",
    maxDuration: "maxDuration",
    maxSilence: "maxSilence",
    unknown: "unknown",
  }),
  recordingFailure: words<RecordingFailure>({
    initialSilence: "initialSilence",
    cancelled: "cancelled",
    lost: "lost",
    failed: "failed",
  }),
  sound: words<RecordingSound>({ heard: "heard", silent: "silent", unknown: "unknown" }),
  transferFailure: words<TransferFailure>({
    noAnswer: "noAnswer",
    busy: "busy",
    declined: "declined",
    unreachable: "unreachable",
    failed: "failed",
  }),
  callEnd: words<CallEnd>({
    busy: "busy",
    declined: "declined",
    lobby: "lobby",
    callerHungUp: "callerHungUp",
    hungUpByUs: "hungUpByUs",
    transferred: "transferred",
    redirected: "redirected",
    keepAliveExpired: "keepAliveExpired",
    rejected: "rejected",
    unanswered: "unanswered",
    gone: "gone",
    failed: "failed",
    unknown: "unknown",
  }),
  callReading: words<CallReading>({
    incoming: "incoming",
    establishing: "establishing",
    established: "established",
    transferring: "transferring",
    transferAccepted: "transferAccepted",
    terminated: "terminated",
    unread: "unread",
  }),
  outcome: words<OperationOutcome>({
    completed: "completed",
    cancelled: "cancelled",
    failed: "failed",
    unknown: "unknown",
  }),
  endedAction: words<EndedAction>({
    mute: "mute",
    unmute: "unmute",
    startHoldMusic: "startHoldMusic",
    stopHoldMusic: "stopHoldMusic",
    sendDtmfTones: "sendDtmfTones",
    addLargeGalleryView: "addLargeGalleryView",
    updateRecordingStatus: "updateRecordingStatus",
  }),
  legOutcome: words<LegOutcome>({
    ringing: "ringing",
    answered: "answered",
    taken: "taken",
    declined: "declined",
    noAnswer: "noAnswer",
    busy: "busy",
    machine: "machine",
    ended: "ended",
  }),
};
