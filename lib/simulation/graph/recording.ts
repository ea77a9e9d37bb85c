import type { RecordingEnd, RecordingFailure } from "../../ivr/call/callEvent";
import type { OwnRecordingEnd, RecordedSound, Said, Speech } from "./callFacts";
import type { CancelTimer } from "./clock";
import type { ModelCall, SoundOf } from "./modelCall";
import type { MediaOperation } from "./mediaQueue";
import { playSounds } from "./playing";

/** When a recording ends by itself. */
type RecordingLimits = Readonly<{
  initialSilenceTimeoutInSeconds: number;
  maxSilenceTimeoutInSeconds: number;
  maxRecordDurationInSeconds: number;
  stopTones: readonly string[];
}>;

/** A recordResponse as the app asks for it: its name comes back with its end. */
export type RecordRequest = RecordingLimits &
  Readonly<{
    operation: string;
    operationId: string;
    playBeep: boolean;
    /** Played before it. */
    sounds: readonly SoundOf[];
  }>;

type Stop = (reason: "cancelled" | "callEnded") => void;

/** Makes the operation that plays its prompt, beeps and records, after what already plays or waits. */
export function makeRecording(call: ModelCall, request: RecordRequest): MediaOperation {
  const { operation, operationId, sounds } = request;
  const { ports, timers } = call;
  let stop: Stop = () => undefined;
  const fail = (reason: RecordingFailure) =>
    ports.tell({ type: "recordingFailed", operation, reason }, operationId);
  const complete = (end: RecordingEnd, sound: RecordedSound) => {
    const kept = ports.keepRecording(sound, operation);
    ports.tell({ type: "recordingCompleted", operation, end, ...kept }, operationId);
  };
  const record = (done: () => void) => {
    stop = recordCaller(call, request, (end, sound) => {
      if (end === "initialSilence") fail(end);
      else complete(end, sound);
      done();
    });
  };
  const beepThenRecord = (done: () => void) => {
    if (!request.playBeep) return record(done);
    ports.report({ type: "beep" });
    stop = timers.after(ports.settings().beepInMs, () => record(done));
  };
  return {
    start: (done) => {
      if (sounds.length === 0) return beepThenRecord(done);
      stop = playSounds(call, request, (failure) => {
        if (failure === undefined) return beepThenRecord(done);
        fail("failed");
        done();
      });
    },
    cancel: () => {
      stop("cancelled");
      fail("cancelled");
    },
    abandon: () => stop("callEnded"),
  };
}

/**
 * Records what the simulated caller says until a limit is reached. Returns what stops it, after which `finished` is not
 * called.
 */
function recordCaller(
  call: ModelCall,
  limits: RecordingLimits,
  finished: (end: OwnRecordingEnd, sound: RecordedSound) => void,
): Stop {
  const { ports, timers } = call;
  const startedAt = ports.clock.now();
  const heard: Speech[] = [];
  let cancelSilence: CancelTimer = () => undefined;

  const stop = (reason: OwnRecordingEnd | "cancelled" | "callEnded") => {
    cancelLongest();
    cancelSilence();
    call.recording = undefined;
    ports.report({ type: "recordingEnded", reason });
  };
  const end = (reason: OwnRecordingEnd) => {
    stop(reason);
    const durationInMs = Math.round(ports.clock.now() - startedAt);
    finished(reason, { durationInMs, speech: withinDuration(heard, durationInMs) });
  };
  const heardSpeech = (said: Said = {}) => {
    const now = ports.clock.now();
    heard.push({ fromMs: now - startedAt, toMs: call.speakingUntil - startedAt, ...said });
    cancelSilence();
    const quietInMs = call.speakingUntil - now + limits.maxSilenceTimeoutInSeconds * 1000;
    cancelSilence = timers.after(quietInMs, () => end("maxSilence"));
  };

  ports.report({ type: "recordingStarted" });
  call.recording = {
    heardSpeech,
    heardKey: (key) => {
      if (limits.stopTones.some((tone) => tone.toLowerCase() === key)) end("stopTone");
    },
  };
  const cancelLongest = timers.after(limits.maxRecordDurationInSeconds * 1000, () =>
    end("maxDuration"),
  );
  cancelSilence = timers.after(limits.initialSilenceTimeoutInSeconds * 1000, () =>
    end("initialSilence"),
  );
  if (call.speakingUntil > startedAt) heardSpeech();
  return stop;
}

function withinDuration(speech: readonly Speech[], durationInMs: number): Speech[] {
  return speech.map((one) => ({ ...one, toMs: Math.min(one.toMs, durationInMs) }));
}
