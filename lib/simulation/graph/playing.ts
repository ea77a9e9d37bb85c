import type { CancelTimer } from "./clock";
import type { ModelCall, NoSound, SoundOf } from "./modelCall";
import type { MediaOperation } from "./mediaQueue";

/** A playPrompt as the app asks for it: its name comes back with its end. */
export type PlayRequest = Readonly<{
  operation: string;
  operationId: string;
  sounds: readonly SoundOf[];
}>;

/** Makes the operation that plays up to 20 prompts, after those that already play or wait. */
export function makePlaying(call: ModelCall, request: PlayRequest): MediaOperation {
  const { operation, operationId } = request;
  const { tell } = call.ports;
  let stop = (): void => undefined;
  return {
    start: (done) => {
      stop = playSounds(call, request, (failure) => {
        if (failure === undefined) tell({ type: "promptCompleted", operation }, operationId);
        else tell({ type: "promptFailed", operation, result: failure.result }, operationId);
        done();
      });
    },
    cancel: () => {
      stop();
      tell({ type: "promptFailed", operation, isCancelled: true }, operationId);
    },
    abandon: () => stop(),
  };
}

/**
 * Plays sounds one after another, each for as long as it is; `finished` gets the failure that ended it early, if any.
 * Returns what stops it, after which `finished` is not called.
 */
export function playSounds(
  call: ModelCall,
  { operationId, sounds }: Omit<PlayRequest, "operation">,
  finished: (failure: NoSound | undefined) => void,
): () => void {
  const { ports, timers } = call;
  let audible = false;
  let isStopped = false;
  let cancelTimer: CancelTimer = () => undefined;
  const report = (outcome: "completed" | "cancelled" | "failed") =>
    ports.report({ type: "promptEnded", operationId, outcome });
  const playFrom = (index: number): void => {
    if (isStopped) return;
    const sound = sounds[index]?.();
    if (sound === undefined) {
      report("completed");
      finished(undefined);
    } else if (sound === "later") {
      call.playOn = () => playFrom(index);
    } else if ("result" in sound) {
      report("failed");
      finished(sound);
    } else {
      audible = true;
      ports.report({ type: "promptStarted", operationId, ...sound });
      const longestInMs = ports.settings().maxPromptMs ?? sound.durationInMs;
      const playsForInMs = Math.min(sound.durationInMs, longestInMs);
      cancelTimer = timers.after(playsForInMs, () => playFrom(index + 1));
    }
  };
  playFrom(0);
  return () => {
    isStopped = true;
    cancelTimer();
    if (audible) report("cancelled");
  };
}
