import type { SimulatedCall } from "../../lib/simulation/makeSimulatedCall";
import type { ScriptStep } from "../../lib/simulation/parseKeyScript";
import { betweenKeysInMs } from "../../lib/simulation/runScript";

/** Writes down what the caller of a call does, so that a test can do the same. */
export type ScriptRecorder = Readonly<{
  /** Notes what the caller does now, and before it how time has passed since the last note. */
  act: (step: ScriptStep) => void;
  /** Is told whenever time has passed. */
  notice: () => void;
  /** What was noted last has taken until now. */
  restart: () => void;
  /** The caller has listened until now. */
  listen: () => void;
  /** The caller has been silent since the last note. */
  stayQuiet: () => void;
  /** Takes over what a test says. */
  take: (steps: readonly ScriptStep[]) => void;
  script: () => readonly ScriptStep[];
}>;

/** The longest pause that a script may have, in seconds. */
const longestPause = 600;

/**
 * Makes a recorder of one call. A caller who was waited for is written down as one who listens to the end, so that a test
 * still holds when words become longer; only silences, and keys that interrupt, are written down by the clock.
 */
export function makeScriptRecorder(call: SimulatedCall): ScriptRecorder {
  const script: ScriptStep[] = [];
  let since = call.now();
  /** Since when the caller is waited for. */
  let idleSince: number | undefined;
  /** The caller was waited for in vain, and the call went on. */
  let hasBeenSilent = false;
  /** How much later it is in the test than it was here: it takes its time before each key. A key that does something sets both right. */
  let lag = 0;
  let stepsBefore = 0;
  const notice = () => {
    if (idleSince !== undefined && !call.isWaiting()) hasBeenSilent = true;
    idleSince = call.isWaiting() ? (idleSince ?? call.now()) : undefined;
  };
  const restart = () => {
    since = call.now();
    hasBeenSilent = false;
    idleSince = undefined;
    notice();
  };
  const stayQuiet = () => {
    const pause = call.now() - since;
    for (let left = pause - lag; left > 0; left -= longestPause * 1000) {
      script.push({ type: "wait", seconds: toSeconds(Math.min(left, longestPause * 1000)) });
    }
    lag = Math.max(lag - pause, 0);
    restart();
  };
  const listen = () => {
    notice();
    if (hasBeenSilent) stayQuiet();
    const heardUntil = idleSince ?? call.now();
    if (heardUntil <= since) return;
    if (script.at(-1)?.type !== "awaitPrompt") script.push({ type: "awaitPrompt" });
    since = heardUntil;
    lag = 0;
  };
  return {
    notice,
    act: (step) => {
      const isBetweenKeys = (call.state().timers.interDigit ?? 0) !== 0;
      if (call.isWaiting()) listen();
      // A recording also hears how long nothing is said.
      if (call.isRecording() || !(call.isWaiting() || isBetweenKeys)) stayQuiet();
      if (step.type === "press" && script.at(-1)?.type !== "wait") lag += betweenKeysInMs;
      script.push(step);
      stepsBefore = call.steps().length;
    },
    restart: () => {
      if (call.steps().length > stepsBefore) lag = 0;
      restart();
    },
    listen,
    stayQuiet,
    take: (steps) => {
      script.push(...steps);
    },
    script: () => script,
  };
}

function toSeconds(milliseconds: number): number {
  return Math.ceil(milliseconds) / 1000;
}
