import type { Action } from "../ivr/call/action";
import type { CallFact, RecordingEnd } from "../ivr/call/callEvent";
import type { Key } from "../ivr/call/tone";
import { clipsDuration } from "./clipsDuration";
import type { Agenda } from "./makeAgenda";

type RecordResponse = Extract<Action, { type: "recordResponse" }>;
type Play = Extract<Action, { type: "playPrompt" | "playRecording" }>;

/** Actions about sound. */
export type MediaAction =
  RecordResponse | Play | Extract<Action, { type: "cancelMediaProcessing" | "keepRecording" }>;

/** What Graph's players and recorders do in a simulated call. Times in virtual milliseconds. */
export type SimulatedMedia = Readonly<{
  perform: (now: number, action: MediaAction) => void;
  isRecording: () => boolean;
  /** True while something plays, or a recording goes on after its caller has spoken: that ends by itself. */
  isBusy: () => boolean;
  speak: (now: number, seconds: number) => void;
  /** A key that was pressed during a recording: ends it if it is one of its stop keys. */
  press: (now: number, key: Key) => void;
}>;

/** True for actions about sound. */
export function isMediaAction(action: Action): action is MediaAction {
  return (
    action.type === "playPrompt" ||
    action.type === "playRecording" ||
    action.type === "recordResponse" ||
    action.type === "keepRecording" ||
    action.type === "cancelMediaProcessing"
  );
}

/** Makes the media of one call; what ends is noted in the agenda. Prompts play one after the other. */
export function makeSimulatedMedia(agenda: Agenda): SimulatedMedia {
  let busyUntil = 0;
  let recording: Readonly<{ startedAt: number; action: RecordResponse }> | undefined;
  let hasSpoken = false;
  const spokenInMs = new Map<string, number>();

  const end = (dueInMs: number, action: RecordResponse, reason: RecordingEnd) => {
    agenda.cancel("recording");
    agenda.note(dueInMs, "recording", recorded(action.operation, reason));
  };
  const play = (now: number, action: Play) => {
    const { operation } = action;
    const durationInMs =
      action.type === "playPrompt"
        ? clipsDuration(action.clips)
        : (spokenInMs.get(action.recording) ?? 0);
    busyUntil = Math.max(now, busyUntil) + durationInMs;
    agenda.note(busyUntil, "media", { type: "promptCompleted", operation });
  };
  const record = (now: number, action: RecordResponse) => {
    recording = { startedAt: now, action };
    hasSpoken = false;
    agenda.cancel("recording");
    agenda.note(now + action.initialSilenceTimeoutInSeconds * 1000, "recording", {
      type: "recordingFailed",
      operation: action.operation,
      reason: "initialSilence",
    });
  };
  const keep = (now: number, operation: string) => {
    const sound = spokenInMs.has(operation) ? "heard" : "silent";
    agenda.note(now, "outside", { type: "recordingKept", operation, kept: true, sound });
  };
  return {
    perform: (now, action) => {
      if (action.type === "recordResponse") return record(now, action);
      if (action.type === "keepRecording") return keep(now, action.operation);
      if (action.type !== "cancelMediaProcessing") return play(now, action);
      agenda.cancel("media");
      busyUntil = now;
    },
    isBusy: () => agenda.has("media") || (hasSpoken && agenda.has("recording")),
    isRecording: () => recording !== undefined && agenda.has("recording"),
    speak: (now, seconds) => {
      if (recording === undefined || !agenda.has("recording")) return;
      const { action, startedAt } = recording;
      const longest = startedAt + action.maxRecordDurationInSeconds * 1000;
      const quiet = now + (seconds + action.maxSilenceTimeoutInSeconds) * 1000;
      hasSpoken = true;
      spokenInMs.set(action.operation, seconds * 1000);
      end(Math.min(quiet, longest), action, quiet < longest ? "maxSilence" : "maxDuration");
    },
    press: (now, key) => {
      if (recording?.action.stopTones.includes(key) !== true) return;
      end(now, recording.action, "stopTone");
      recording = undefined;
    },
  };
}

function recorded(operation: string, end: RecordingEnd): CallFact {
  return {
    type: "recordingCompleted",
    operation,
    end,
    recordingLocation: "https://simulated.example/recording",
    recordingAccessToken: "simulated",
  };
}
