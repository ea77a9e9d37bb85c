import type { Clock } from "../clock";
import type { MediaInfo } from "../graphBodies";
import type { SimulatorFact } from "../simulatorEvent";
import type { SimulatorSettings } from "../simulatorSettings";
import type { CallNotification } from "./notifications";

/** A prompt after the attempt to fetch and read it. */
export type LoadedPrompt =
  | Readonly<{ ok: true; durationInMs: number; words: string }>
  | Readonly<{ ok: false; subcode: 8535 | 8536; message: string }>;

/** A stretch of a recording in which the caller talks, in milliseconds from its start. */
export type Speech = Readonly<{ fromMs: number; toMs: number }>;

/** What the simulated caller recorded. */
export type RecordedSound = Readonly<{
  callId: string;
  durationInMs: number;
  speech: readonly Speech[];
}>;

/** What a simulated call needs from outside. */
export type CallPorts = Readonly<{
  appId: string;
  tenantId: string;
  /** Scaled: prompts, silence, ringing. */
  callClock: Clock;
  /** Not scaled: how long the app takes to answer. */
  wallClock: Clock;
  newId: () => string;
  settings: () => SimulatorSettings;
  /** Tells the person at the other end. */
  report: (callId: string, fact: SimulatorFact) => void;
  /** Tells the app. */
  notify: (notification: CallNotification) => void;
  /** Never rejects. */
  loadPrompt: (media: MediaInfo) => Promise<LoadedPrompt>;
  keepRecording: (
    sound: RecordedSound,
  ) => Readonly<{ recordingLocation: string; recordingAccessToken: string }>;
  /** After this the recordings of the call may be forgotten. */
  callEnded: (callId: string) => void;
}>;
