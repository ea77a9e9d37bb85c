import {
  callerLine,
  soundWithoutWords,
  type CallerMoment,
} from "../../../lib/ivr/lines/callerLine";
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
    case "audioActive":
    case "toneSubscribed":
    case "recordingStarted":
      return undefined;
    case "incoming":
      return note({ type: "rings" }, "dim");
    case "answered":
      return note({ type: "answered" }, "green");
    case "rejected":
      return note(
        { type: "turnedAway" },
        "red",
        ": npm run flows -- entry list says who answers what",
      );
    case "held":
      return note({ type: "held" }, "dim");
    case "resumed":
      return note({ type: "resumed" }, "dim");
    case "promptStarted":
      return {
        type: "words",
        operationId: event.operationId,
        words: event.words === "" ? soundWithoutWords : event.words,
      };
    case "promptEnded":
      return { type: "wordsEnded", outcome: event.outcome };
    case "beep":
      return note({ type: "beep" }, "yellow", ": s speaks");
    case "recordingEnded": {
      const reason = event.reason === "callEnded" ? "lost" : event.reason;
      return note({ type: "recordingEnded", reason }, "dim");
    }
    case "tone":
      return { type: "key", key: keyNames[event.tone] ?? event.tone.replace(/^tone/, "") };
    case "transferring":
      return note({ type: "ringing", who: targetName(event.target, nameTarget) }, "cyan");
    case "transferAccepted":
      return note({ type: "pickedUp" }, "green");
    case "transferFailed":
      return note({ type: "transferFailed", reason: event.reason }, "yellow");
    case "ended": {
      const end = event.reason === "hungUpByApp" ? "hungUpByUs" : event.reason;
      return note({ type: "ended", end }, end === "transferred" ? "green" : "bold");
    }
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

function note(moment: CallerMoment, look: Look, hint = ""): CallerNews {
  return { type: "note", text: `${callerLine(moment)}${hint}`, look };
}
