import type { CancelTimer } from "../clock";
import type { MediaInfo } from "../graphBodies";
import type { LoadedPrompt } from "./callPorts";
import type { LiveCall } from "./liveCall";

/** Why prompts could not be played. */
export type PromptFailure = Extract<LoadedPrompt, { ok: false }>;

/**
 * Plays prompts one after another, each for as long as it is; `finished` gets the failure that ended it early, if any.
 * Returns what stops it, after which `finished` is not called.
 */
export function playPrompts(
  call: LiveCall,
  operationId: string,
  prompts: readonly MediaInfo[],
  finished: (failure: PromptFailure | undefined) => void,
): () => void {
  let stopped = false;
  let audible = false;
  let cancelTimer: CancelTimer = () => undefined;
  const report = (outcome: "completed" | "cancelled" | "failed") =>
    call.ports.report(call.callId, { type: "promptEnded", operationId, outcome });
  const playFrom = async (index: number) => {
    const media = prompts[index];
    if (media === undefined) {
      report("completed");
      finished(undefined);
      return;
    }
    const loaded = await call.ports.loadPrompt(media);
    if (stopped) return;
    if (!loaded.ok) {
      report("failed");
      finished(loaded);
      return;
    }
    audible = true;
    const { words, durationInMs } = loaded;
    const promptId = media.resourceId ?? media.uri;
    call.ports.report(call.callId, {
      type: "promptStarted",
      operationId,
      promptId,
      words,
      durationInMs,
    });
    const longestInMs = call.ports.settings().maxPromptMs ?? durationInMs;
    cancelTimer = call.timers.after(
      Math.min(durationInMs, longestInMs),
      () => void playFrom(index + 1),
    );
  };
  void playFrom(0);
  return () => {
    stopped = true;
    cancelTimer();
    if (audible) report("cancelled");
  };
}
