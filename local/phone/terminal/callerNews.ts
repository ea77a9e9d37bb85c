import type { Look } from "../../../scripts/commandLine/makePaint";
import type { SimulatorEvent } from "../../graph/simulatorEvent";
import type { NameTarget } from "../transcriptLines";

/** What a caller notices of an event: words, of which those of one operation belong together; a key pressed; or anything else. */
export type CallerNews =
  | Readonly<{ type: "words"; operationId: string; words: string }>
  | Readonly<{ type: "wordsEnded"; outcome: "completed" | "cancelled" | "failed" }>
  | Readonly<{ type: "key"; key: string }>
  | Readonly<{ type: "note"; text: string; look: Look }>;

/** Tells an event of a simulated call as its caller notices it; undefined for what only programs notice. Pure. */
export function callerNews(event: SimulatorEvent, nameTarget: NameTarget): CallerNews | undefined {
  switch (event.type) {
    case "incoming":
      return note("It rings", "dim");
    case "audioActive":
    case "toneSubscribed":
    case "recordingStarted":
      return undefined;
    case "answered":
      return note("Answered", "green");
    case "rejected":
      return note("Turned away: npm run flows -- entry list says who answers what", "red");
    case "held":
      return note("(you hold the call)", "dim");
    case "resumed":
      return note("(you are back)", "dim");
    case "promptStarted":
      return {
        type: "words",
        operationId: event.operationId,
        words: event.words === "" ? "(a sound without words)" : event.words,
      };
    case "promptEnded":
      return { type: "wordsEnded", outcome: event.outcome };
    case "beep":
      return note("(beep) Your message, please: s speaks", "yellow");
    case "recordingEnded":
      return note(recordingEnds[event.reason], "dim");
    case "tone":
      return { type: "key", key: keyNames[event.tone] ?? event.tone.replace(/^tone/, "") };
    case "transferring":
      return note(`Ringing ${targetName(event.target, nameTarget)}`, "cyan");
    case "transferAccepted":
      return note("Somebody picks up", "green");
    case "transferFailed":
      return note(transferEnds[event.reason], "yellow");
    case "ended":
      return note(ends[event.reason], event.reason === "transferred" ? "green" : "bold");
  }
}

/** Who a call is transferred to, in a word or two: the name that flows use, without its kind. Pure. */
export function targetName(
  { kind, id }: Extract<SimulatorEvent, { type: "transferring" }>["target"],
  nameTarget: NameTarget,
): string {
  if (kind === "voicemail") return "a voicemail";
  return nameTarget(id)?.replace(/^\w+:/, "") ?? (kind === "phone" ? id : `somebody (${id})`);
}

const keyNames: Readonly<Record<string, string>> = { star: "*", pound: "#" };

const recordingEnds = {
  stopTone: "(a key ends the message)",
  maxDuration: "(the time for the message is up)",
  maxSilence: "(silence ends the message)",
  initialSilence: "(nothing was said)",
  cancelled: "(the recording is stopped)",
  callEnded: "(the message is lost with the call)",
} as const;

const transferEnds = {
  noAnswer: "Nobody picks up",
  busy: "The line is busy",
  declined: "The call is declined",
  unreachable: "That line cannot be reached",
  failed: "That line cannot be called",
} as const;

const ends = {
  callerHungUp: "You hung up",
  hungUpByApp: "The other side hung up",
  transferred: "The menu has handed you on",
  unanswered: "Nobody answered",
  keepAliveExpired: "The line went dead",
  rejected: "The call is over",
} as const;

function note(text: string, look: Look): CallerNews {
  return { type: "note", text, look };
}
