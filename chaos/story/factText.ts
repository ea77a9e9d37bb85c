import type { SimulatorFact } from "../../local/graph/simulatorEvent";

/** What a caller hears or is told, in a few words. Pure. */
export function factText(fact: SimulatorFact): string {
  switch (fact.type) {
    case "promptStarted":
      return `hears ${fact.words === "" ? "a pause" : JSON.stringify(fact.words)} (${(fact.durationInMs / 1000).toFixed(1)} s)`;
    case "promptEnded":
      return `prompt ${fact.outcome}`;
    case "recordingEnded":
      return `recording ended: ${fact.reason}`;
    case "tone":
      return `key ${fact.tone} #${fact.sequenceId}`;
    case "transferring":
      return `is put through to ${fact.target.kind} ${fact.target.id}`;
    case "transferFailed":
      return `is given back: ${fact.reason}`;
    case "rejected":
      return `is rejected: ${fact.reason}`;
    case "ended":
      return `call ended: ${fact.reason}`;
    case "incoming":
    case "answered":
    case "audioActive":
    case "held":
    case "resumed":
    case "toneSubscribed":
    case "beep":
    case "recordingStarted":
    case "transferAccepted":
      return fact.type;
  }
}
