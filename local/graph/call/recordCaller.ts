import type { CancelTimer } from "../clock";
import type { RecordingEndReason } from "../simulatorEvent";
import type { RecordedSound, Speech } from "./callPorts";
import type { LiveCall } from "./liveCall";

/** When a recording ends by itself. */
export type RecordingLimits = Readonly<{
  initialSilenceTimeoutInSeconds: number;
  maxSilenceTimeoutInSeconds: number;
  maxRecordDurationInSeconds: number;
  stopTones: readonly string[];
}>;

/** Why a recording ended by itself. */
export type OwnRecordingEnd = Exclude<RecordingEndReason, "cancelled" | "callEnded">;

/**
 * Records what the simulated caller says until a limit is reached. Returns what stops it, after which `finished` is not
 * called.
 */
export function recordCaller(
  call: LiveCall,
  limits: RecordingLimits,
  finished: (end: OwnRecordingEnd, sound: RecordedSound) => void,
): (reason: "cancelled" | "callEnded") => void {
  const { callId, ports, timers } = call;
  const startedAt = ports.callClock.now();
  const heard: Speech[] = [];
  const cancels: CancelTimer[] = [];
  let cancelSilence: CancelTimer = () => undefined;

  const stop = (reason: RecordingEndReason) => {
    for (const cancel of [...cancels, cancelSilence]) cancel();
    call.recording = undefined;
    ports.report(callId, { type: "recordingEnded", reason });
  };
  const end = (reason: OwnRecordingEnd) => {
    stop(reason);
    const durationInMs = Math.round(ports.callClock.now() - startedAt);
    finished(reason, { callId, durationInMs, speech: withinDuration(heard, durationInMs) });
  };
  const heardSpeech = () => {
    const now = ports.callClock.now();
    heard.push({ fromMs: now - startedAt, toMs: call.speakingUntil - startedAt });
    cancelSilence();
    cancelSilence = timers.after(
      call.speakingUntil - now + limits.maxSilenceTimeoutInSeconds * 1000,
      () => end("maxSilence"),
    );
  };

  ports.report(callId, { type: "recordingStarted" });
  call.recording = {
    heardSpeech,
    heardKey: (key) => {
      if (limits.stopTones.some((tone) => tone.toLowerCase() === key)) end("stopTone");
    },
  };
  cancels.push(timers.after(limits.maxRecordDurationInSeconds * 1000, () => end("maxDuration")));
  cancelSilence = timers.after(limits.initialSilenceTimeoutInSeconds * 1000, () =>
    end("initialSilence"),
  );
  if (call.speakingUntil > startedAt) heardSpeech();
  return stop;
}

function withinDuration(speech: readonly Speech[], durationInMs: number): Speech[] {
  return speech.map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs, durationInMs) }));
}
