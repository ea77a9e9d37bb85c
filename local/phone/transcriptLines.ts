import type { SimulatorEvent } from "../graph/simulatorEvent";

/** What a target of a transfer is called in the flow, by its number or id; undefined when nobody knows. */
export type NameTarget = (id: string) => string | undefined;

/** One event of a simulated call as lines of a transcript: `<-` is what Graph and the caller did, `->` what the app asked for, `#` what only an ear notices. Pure. */
export function transcriptLines(event: SimulatorEvent, nameTarget: NameTarget): readonly string[] {
  switch (event.type) {
    case "incoming":
      return ["<- incoming"];
    case "answered":
      return ["-> answer"];
    case "rejected":
      return [`-> reject ${event.reason}`];
    case "audioActive":
      return ["<- audio active"];
    case "held":
      return ["<- audio inactive"];
    case "resumed":
      return ["<- audio active"];
    case "toneSubscribed":
      return ["-> subscribeToTone"];
    case "promptStarted":
      return [`-> playPrompt ${event.words === "" ? "(no words)" : JSON.stringify(event.words)}`];
    case "promptEnded":
      return promptEndedLines[event.outcome];
    case "beep":
      return ["# beep"];
    case "recordingStarted":
      return ["-> recordResponse"];
    case "recordingEnded":
      return recordingEndedLines[event.reason];
    case "tone":
      return [`<- ${event.tone} #${event.sequenceId}`];
    case "transferring":
      return [`-> transfer ${nameTarget(event.target.id) ?? describeTarget(event.target)}`];
    case "transferAccepted":
      return ["<- transferAccepted"];
    case "transferFailed":
      return [`<- transferFailed ${event.reason}`];
    case "ended":
      return endedLines(event);
  }
}

type Ended = Extract<SimulatorEvent, { type: "ended" }>;

const promptEndedLines = {
  completed: ["<- promptCompleted"],
  cancelled: ["-> cancelMediaProcessing"],
  failed: ["<- promptFailed"],
} as const;

const recordingEndedLines = {
  stopTone: ["<- recordingCompleted stopTone"],
  maxDuration: ["<- recordingCompleted maxDuration"],
  maxSilence: ["<- recordingCompleted maxSilence"],
  initialSilence: ["<- recordingFailed initialSilence"],
  cancelled: ["-> cancelMediaProcessing", "<- recordingFailed cancelled"],
  callEnded: ["<- recordingFailed lost"],
} as const;

function endedLines({ reason, code, subcode }: Ended): readonly string[] {
  return reason === "hungUpByApp"
    ? ["-> hangUp", `<- terminated hungUpByUs ${code}/${subcode}`]
    : [`<- terminated ${reason} ${code}/${subcode}`];
}

function describeTarget({ kind, id }: Readonly<{ kind: string; id: string }>): string {
  return `${kind}:${kind === "phone" ? `…${id.slice(-3)}` : id}`;
}
