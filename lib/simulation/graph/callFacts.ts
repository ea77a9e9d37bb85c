import type { CallFact, TransferFailure } from "../../ivr/call/callEvent";
import type { Tone } from "../../ivr/call/tone";

/** What Graph tells the app of a call, in the core's words for it. */
export type ToldFact = Extract<
  CallFact,
  {
    type:
      | "callIncoming"
      | "callEstablishing"
      | "callEstablished"
      | "audioActive"
      | "audioInactive"
      | "toneReceived"
      | "promptCompleted"
      | "promptFailed"
      | "recordingCompleted"
      | "recordingFailed"
      | "callTransferring"
      | "callTransferAccepted"
      | "transferFailed"
      | "callTerminated";
  }
>;

/** Who a simulated call is passed on to. */
export type SimulatedTarget = Readonly<{
  kind: "user" | "phone" | "application" | "applicationInstance" | "voicemail";
  id: string;
}>;

/** What comes of ringing somebody. */
export type TransferOutcome = "accepted" | TransferFailure;

/** Why a recording ends by itself. */
export type OwnRecordingEnd = "stopTone" | "maxDuration" | "maxSilence" | "initialSilence";

/** Why a simulated call ended, as the person at the other end sees it. */
export type EndReason =
  "callerHungUp" | "hungUpByApp" | "transferred" | "unanswered" | "keepAliveExpired" | "rejected";

/** What the person at the other end hears, does or is told. A playPrompt of several prompts starts each of them and ends once. */
export type CallerFact =
  | Readonly<{ type: "incoming" | "answered" | "audioActive" | "held" | "resumed" }>
  | Readonly<{ type: "toneSubscribed" | "beep" | "recordingStarted" | "transferAccepted" }>
  | Readonly<{ type: "rejected"; reason: string }>
  | (Readonly<{ type: "promptStarted"; operationId: string }> & Sound)
  | Readonly<{
      type: "promptEnded";
      operationId: string;
      outcome: "completed" | "cancelled" | "failed";
    }>
  | Readonly<{ type: "recordingEnded"; reason: OwnRecordingEnd | "cancelled" | "callEnded" }>
  | Readonly<{ type: "tone"; tone: Tone; sequenceId: number }>
  | Readonly<{ type: "transferring"; target: SimulatedTarget }>
  | Readonly<{ type: "transferFailed"; reason: TransferFailure }>
  | Readonly<{ type: "ended"; reason: EndReason }>;

/** A prompt as it is heard. */
export type Sound = Readonly<{ promptId: string; words: string; durationInMs: number }>;

/** What the caller says, if anybody knows: how that sounds (16 kHz, 16 bits, mono), and its words. */
export type Said = Readonly<{ samples?: Uint8Array; words?: string }>;

/** A stretch of a recording in which the caller talks, in milliseconds from its start. */
export type Speech = Readonly<{ fromMs: number; toMs: number }> & Said;

/** What the simulated caller recorded. */
export type RecordedSound = Readonly<{ durationInMs: number; speech: readonly Speech[] }>;
