import type { ResultCode } from "../../ivr/call/callEvent";
import type {
  CallerFact,
  TransferOutcome,
  RecordedSound,
  Said,
  SimulatedTarget,
  Sound,
  ToldFact,
} from "./callFacts";
import { makeTimers, type CancelTimer, type Clock, type CallTimers } from "./clock";
import { makeMediaQueue, type MediaQueue } from "./mediaQueue";

/** Why a prompt is missing: in Graph's numbers, and in words for the person who mends it. */
export type NoSound = Readonly<{ result: ResultCode; problem?: string }>;

/** What is to be heard of a prompt: it, why it cannot be had, or "later", and then `promptLoaded` says that it can be asked again. */
export type SoundOf = () => Sound | NoSound | "later";

/** How the world around a simulated call behaves. Times are of its clock. */
export type CallSettings = Readonly<{
  establishedAfterInMs: number;
  /** How long after a call is established its sound flows; real calls took up to seven seconds. */
  audioActiveAfterInMs: number;
  /** Of the app's clock: it measures the app, which does not run faster than it does. */
  answerWindowInMs: number;
  beepInMs: number;
  /** No prompt plays longer; null: as long as it is. */
  maxPromptMs: number | null;
  /** What comes of ringing somebody, and after how long. */
  ring: (target: SimulatedTarget) => Readonly<{ outcome: TransferOutcome; afterInMs: number }>;
  /** How long after a transfer was accepted the call has moved. */
  movedAfterInMs: number;
}>;

/** What a simulated call needs from outside. */
export type CallPorts = Readonly<{
  clock: Clock;
  /** Runs as the app does, where the other one is faster. */
  appClock: Clock;
  settings: () => CallSettings;
  /** The number of a key press before the call began. */
  lastSequenceId: number;
  /** Tells the app; of a media operation also which one. */
  tell: (fact: ToldFact, operationId?: string) => void;
  /** Tells the person at the other end. */
  report: (fact: CallerFact) => void;
  /** Keeps a recording for the app to download. */
  keepRecording: (
    sound: RecordedSound,
    operation: string,
  ) => Readonly<{ recordingLocation: string; recordingAccessToken: string }>;
}>;

/** Graph's callState, as far as it is simulated. */
export type SimulatedCallState =
  | "incoming"
  | "establishing"
  | "established"
  | "transferring"
  | "transferAccepted"
  | "redirecting"
  | "terminated";

/** A recording under way, as the simulated caller sees it. */
type RecordingInProgress = Readonly<{
  heardSpeech: (said?: Said) => void;
  heardKey: (key: string) => void;
}>;

/** One simulated call: the functions of this folder change it, and nothing else does. */
export type ModelCall = Readonly<{
  ports: CallPorts;
  timers: CallTimers;
  mediaQueue: MediaQueue;
}> & {
  state: SimulatedCallState;
  audioActive: boolean;
  toneSubscribed: boolean;
  /** The number of the last key press. */
  sequenceId: number;
  /** Instant until which the person at the other end talks. */
  speakingUntil: number;
  recording: RecordingInProgress | undefined;
  /** What plays on when a prompt has been loaded. */
  playOn: () => void;
  cancelKeepAlive: CancelTimer;
};

/** Makes a call that nobody has been told of yet. */
export function makeModelCall(ports: CallPorts, state: "incoming" | "establishing"): ModelCall {
  return {
    ports,
    timers: makeTimers(ports.clock),
    mediaQueue: makeMediaQueue(),
    state,
    audioActive: false,
    toneSubscribed: false,
    sequenceId: ports.lastSequenceId,
    speakingUntil: 0,
    recording: undefined,
    playOn: () => undefined,
    cancelKeepAlive: () => undefined,
  };
}

/** Says that a sound that was to come later can be asked for again. */
export function promptLoaded(call: ModelCall): void {
  const { playOn } = call;
  call.playOn = () => undefined;
  playOn();
}
