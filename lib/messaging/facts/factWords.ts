import type {
  CallReading,
  EndedAction,
  RecordingEnd,
  RecordingFailure,
  RecordingSound,
  TransferFailure,
} from "../../ivr/call/callEvent";
import { words } from "./words";

/** The words by which events say how something ended, or where it is. */
export const factWords = {
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
  callReading: words<CallReading>({
    incoming: "incoming",
    establishing: "establishing",
    established: "established",
    transferring: "transferring",
    transferAccepted: "transferAccepted",
    terminated: "terminated",
    unread: "unread",
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
};
