import { hasCode } from "../../lib/errors";
import type { SimulatorClient } from "../graph/simulatorClient";
import type { SimulatorEvent } from "../graph/simulatorEvent";
import type { ScriptStep } from "../../lib/simulation/parseKeyScript";
import type { CallWatch } from "./watchCall";

/** The caller's side of one simulated call. `timeScale` is how many times faster than real life it goes. */
export type ScriptedCaller = Readonly<{
  simulator: Pick<SimulatorClient, "press" | "speak" | "hangUp">;
  callId: string;
  watch: CallWatch;
  /** What is said wherever the script speaks. */
  words?: string | undefined;
  timeScale: number;
}>;

const betweenKeysInMs = 250;
const longestWaitForPromptInMs = 30_000;
const longestWaitForBeepsEndInMs = 2000;
const quietInMs = 500;
// The app takes its time between two prompts however fast they play.
const appPaceInMs = 150;

/** Does what a script says from the moment the app can hear keys or says something, until the script or the call is over. */
export async function runKeyScript(
  caller: ScriptedCaller,
  steps: readonly ScriptStep[],
): Promise<void> {
  const { watch } = caller;
  const isHeard = (events: readonly SimulatorEvent[]) =>
    events.some(({ type }) => type === "toneSubscribed" || type === "promptStarted");
  if (!(await watch.until(isHeard, longestWaitForPromptInMs))) {
    return;
  }
  let previous: ScriptStep | undefined;
  for (const step of steps) {
    if (previous?.type === "press" && step.type === "press") {
      await pause(caller, betweenKeysInMs);
    }
    if (hasEnded(watch)) {
      return;
    }
    await act(caller, step);
    previous = step;
  }
}

async function act(caller: ScriptedCaller, step: ScriptStep): Promise<void> {
  try {
    switch (step.type) {
      case "press":
        return await caller.simulator.press(caller.callId, step.key);
      case "speak":
        await awaitBeepsEnd(caller);
        await caller.simulator.speak(caller.callId, step.seconds, caller.words);
        return await pause(caller, step.seconds * 1000);
      case "wait":
        return await pause(caller, step.seconds * 1000);
      case "awaitPrompt":
        return await awaitPrompt(caller);
      case "hangUp":
        return await caller.simulator.hangUp(caller.callId);
    }
  } catch (error) {
    // A call may end between two looks at it; a caller who presses a key then is just too late.
    if (!hasCode(error, "GRAPH_CALL_GONE")) {
      throw error;
    }
  }
}

/** Waits until something has been heard to its end since the caller last pressed a key or spoke, and nothing plays. */
async function awaitPrompt({ watch, timeScale }: ScriptedCaller): Promise<void> {
  const start = watch
    .events()
    .findLastIndex(({ type }) => type === "tone" || type === "recordingStarted");
  const isHeard = (events: readonly SimulatorEvent[]) =>
    events.slice(start + 1).some(isPlayedToItsEnd) && !isPlaying(events);
  let isQuiet = await watch.until(isHeard, longestWaitForPromptInMs);
  while (isQuiet && (await watch.until(isPlaying, Math.max(quietInMs / timeScale, appPaceInMs)))) {
    isQuiet = await watch.until((events) => !isPlaying(events), longestWaitForPromptInMs);
  }
}

/**
 * People speak after the beep, not into it, where nobody hears them yet: it may be a moment away, however fast prompts play. Where none
 * comes they speak all the same.
 */
async function awaitBeepsEnd({ watch }: ScriptedCaller): Promise<void> {
  await watch.until(isRecorded, longestWaitForBeepsEndInMs);
}

function isRecorded(events: readonly SimulatorEvent[]): boolean {
  const last = events.findLast(
    ({ type }) => type === "promptStarted" || type === "beep" || type === "recordingStarted",
  );
  return last?.type === "recordingStarted";
}

function isPlayedToItsEnd(event: SimulatorEvent): boolean {
  return event.type === "promptEnded" && event.outcome !== "cancelled";
}

function isPlaying(events: readonly SimulatorEvent[]): boolean {
  const last = events.findLast(
    (event) => event.type === "promptStarted" || event.type === "promptEnded",
  );
  return last?.type === "promptStarted";
}

/** Waits, or less if the call ends meanwhile. */
async function pause(caller: ScriptedCaller, milliseconds: number): Promise<void> {
  await caller.watch.until(hasEndedEvents, milliseconds / caller.timeScale);
}

function hasEnded(watch: CallWatch): boolean {
  return hasEndedEvents(watch.events());
}

function hasEndedEvents(events: readonly SimulatorEvent[]): boolean {
  return events.some((event) => event.type === "ended");
}
