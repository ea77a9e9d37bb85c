import { toKey, tones } from "../../lib/ivr/call/tone";
import type { LineEvent } from "./telephoneLine";

/** One line of a telephone call as people read it. */
export type LogLine =
  | Readonly<{ type: "heard"; words: string; promptId: string; isCut: boolean; isPlaying: boolean }>
  | Readonly<{ type: "pressed"; keys: string }>
  | Readonly<{ type: "beep" }>
  | Readonly<{
      type: "note";
      note: "ringing" | "answered" | "transferring" | "notReached" | "recorded";
      about: string;
    }>;

/** A telephone call as far as it has come. */
export type CallLog = Readonly<{
  lines: readonly LogLine[];
  phase: "ringing" | "talking" | "recording" | "transferring" | "ended";
  /** Why it ended. */
  end: string | undefined;
}>;

/** A call that has just been placed. */
export const newCallLog: CallLog = { lines: [], phase: "ringing", end: undefined };

/** The call after one more event. Pure. */
export function addEvent(log: CallLog, event: LineEvent): CallLog {
  switch (event.type) {
    case "answered":
      return { ...log, phase: "talking", lines: [...log.lines, note("answered")] };
    case "promptStarted": {
      const { words, promptId } = event;
      const heard = { type: "heard", words, promptId, isCut: false, isPlaying: true } as const;
      return { ...log, lines: [...stopped(log.lines, false), heard] };
    }
    case "promptEnded":
      return { ...log, lines: stopped(log.lines, event.outcome === "cancelled") };
    case "beep":
      return { ...log, lines: [...log.lines, { type: "beep" }] };
    case "recordingStarted":
      return { ...log, phase: "recording" };
    case "recordingEnded":
      return { ...log, phase: "talking", lines: [...log.lines, note("recorded", event.reason)] };
    case "tone":
      return { ...log, lines: withKey(log.lines, event.tone) };
    case "transferring":
      return {
        ...log,
        phase: "transferring",
        lines: [...log.lines, note("transferring", event.target.id)],
      };
    case "transferFailed":
      return { ...log, phase: "talking", lines: [...log.lines, note("notReached", event.reason)] };
    case "ended":
      return { phase: "ended", end: event.reason, lines: stopped(log.lines, true) };
    case "incoming":
    case "audioActive":
    case "held":
    case "resumed":
    case "toneSubscribed":
    case "transferAccepted":
    case "rejected":
      return log;
  }
}

function note(kind: Extract<LogLine, { type: "note" }>["note"], about = ""): LogLine {
  return { type: "note", note: kind, about };
}

/** What plays has ended; cut short, or as long as it is. */
function stopped(lines: readonly LogLine[], isCut: boolean): readonly LogLine[] {
  return lines.map((line) =>
    line.type === "heard" && line.isPlaying ? { ...line, isPlaying: false, isCut } : line,
  );
}

/** Keys that are pressed one after the other stand together. */
function withKey(lines: readonly LogLine[], tone: string): readonly LogLine[] {
  const known = tones.find((one) => one === tone);
  const key = (known === undefined ? undefined : toKey(known)) ?? tone;
  const last = lines.at(-1);
  return last?.type === "pressed"
    ? [...lines.slice(0, -1), { ...last, keys: last.keys + key }]
    : [...lines, { type: "pressed", keys: key }];
}
