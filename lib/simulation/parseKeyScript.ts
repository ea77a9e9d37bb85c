import type { Key } from "../ivr/call/tone";

/** One thing a scripted caller does. Seconds are seconds of the call, which a time scale may shorten. */
export type ScriptStep =
  | Readonly<{ type: "press"; key: Key }>
  | Readonly<{ type: "wait"; seconds: number }>
  | Readonly<{ type: "speak"; seconds: number }>
  | Readonly<{ type: "awaitPrompt" }>
  | Readonly<{ type: "hangUp" }>;

/** A script's steps, or a sentence about what in it is not understood. */
export type KeyScript =
  | Readonly<{ steps: readonly ScriptStep[]; problem?: undefined }>
  | Readonly<{ problem: string; steps?: undefined }>;

const longestPauseInSeconds = 600;

/** Reads `p2 1 p1 #`: keys as they are, `pN` waits, `sN` speaks for N seconds, `w` waits until the prompt has ended, `h` hangs up. Pure. */
export function parseKeyScript(script: string): KeyScript {
  const steps: ScriptStep[] = [];
  for (const word of script.split(/\s+/).filter((part) => part !== "")) {
    if (!/^(?:[0-9*#]|[ps]\d+(?:\.\d+)?|[hw])+$/i.test(word)) {
      return { problem: notUnderstood(word) };
    }
    steps.push(...(word.match(/[ps][\d.]+|./gi) ?? []).map(toStep));
  }
  const tooLong = steps.some((step) => "seconds" in step && step.seconds > longestPauseInSeconds);
  return tooLong
    ? { problem: `A pause among the keys is at most ${longestPauseInSeconds} seconds.` }
    : { steps };
}

function toStep(token: string): ScriptStep {
  if (isKey(token)) {
    return { type: "press", key: token };
  }
  const seconds = Number(token.slice(1));
  switch (token.charAt(0).toLowerCase()) {
    case "p":
      return { type: "wait", seconds };
    case "s":
      return { type: "speak", seconds };
    case "w":
      return { type: "awaitPrompt" };
    default:
      return { type: "hangUp" };
  }
}

function isKey(character: string): character is Key {
  return /^[0-9*#]$/.test(character);
}

function notUnderstood(word: string): string {
  const remedy =
    "Use digits, * and #, p2 to wait two seconds, s3 to speak for three, w to wait for the end of a prompt, h to hang up.";
  return `"${word}" is not understood among the keys. ${remedy}`;
}
