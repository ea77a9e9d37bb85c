import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import type { ReadLine } from "./logLine";

/** What the caller heard and was told, as a `step` line lets one conclude: first its event, then its actions. Pure. */
export function stepFacts(line: ReadLine): readonly SimulatorFact[] {
  return [...factsOfEvent(line.stepEvent ?? ""), ...(line.actions ?? []).flatMap(factsOfAction)];
}

const operationId = "";

function factsOfEvent(stepEvent: string): readonly SimulatorFact[] {
  const [word = "", second = "", third = ""] = stepEvent.split(" ");
  switch (word) {
    case "incoming":
    case "transferAccepted":
      return [{ type: word }];
    case "audio":
      return [{ type: second === "inactive" ? "held" : "resumed" }];
    case "promptCompleted":
      return [{ type: "promptEnded", operationId, outcome: "completed" }];
    case "promptFailed":
      return [{ type: "promptEnded", operationId, outcome: "failed" }];
    case "timer":
      return second === "mediaOverdue" ? mediaGivenUp : [];
    case "recordingCompleted":
      return [{ type: "recordingEnded", reason: third === "stopTone" ? third : "maxSilence" }];
    case "recordingFailed":
      return [{ type: "recordingEnded", reason: "initialSilence" }];
    case "transferFailed":
      return [{ type: "transferFailed", reason: "failed" }];
    case "terminated":
      return [{ type: "ended", code: 0, subcode: 0, reason: endOf(second) }];
    default:
      return toneOf(word, second);
  }
}

/** The app takes it as ended; when it did end no line says. */
const mediaGivenUp: readonly SimulatorFact[] = [
  { type: "promptEnded", operationId, outcome: "completed" },
  { type: "recordingEnded", reason: "maxDuration" },
];

function toneOf(word: string, number: string): readonly SimulatorFact[] {
  if (!/^(?:tone[\d*]|star|pound|[abcd])$/.test(word)) return [];
  return [{ type: "tone", tone: word, sequenceId: Number(number.slice(1)) }];
}

function endOf(reason: string) {
  if (reason === "hungUpByUs") return "hungUpByApp";
  return reason === "transferred" || reason === "unanswered" ? reason : "callerHungUp";
}

function factsOfAction(line: string): readonly SimulatorFact[] {
  const [word = ""] = line.split(" ");
  switch (word) {
    case "answer":
      // When sound flowed its own line may not say, for that news may have been lost.
      return [{ type: "answered" }, { type: "audioActive" }];
    case "playPrompt":
    case "playRecording":
      return [{ type: "promptStarted", operationId, promptId: "", words: "", durationInMs: 0 }];
    case "cancelMediaProcessing":
      return [{ type: "promptEnded", operationId, outcome: "cancelled" }];
    case "recordResponse":
      return [{ type: "recordingStarted" }];
    case "transfer":
      return [{ type: "transferring", target: { kind: "phone", id: "" } }];
    default:
      return [];
  }
}
