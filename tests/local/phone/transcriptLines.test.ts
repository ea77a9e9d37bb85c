import type { SimulatorEvent, SimulatorFact } from "../../../local/graph/simulatorEvent";
import { transcriptLines } from "../../../local/phone/transcriptLines";

const event = (fact: SimulatorFact): SimulatorEvent => ({
  sequence: 1,
  at: "2026-11-21T09:00:00Z",
  ...fact,
});
const nameTarget = (id: string) => (id === "+15550110" ? "queue:sales" : undefined);
const recordingEnded = (reason: "stopTone" | "initialSilence" | "callEnded" | "cancelled") =>
  ({ type: "recordingEnded", reason }) as const;

describe("transcriptLines", () => {
  test.each<[SimulatorFact, readonly string[]]>([
    [{ type: "incoming" }, ["<- incoming"]],
    [{ type: "answered" }, ["-> answer"]],
    [{ type: "rejected", reason: "busy" }, ["-> reject busy"]],
    [{ type: "audioActive" }, ["<- audio active"]],
    [{ type: "held" }, ["<- audio inactive"]],
    [{ type: "resumed" }, ["<- audio active"]],
    [{ type: "toneSubscribed" }, ["-> subscribeToTone"]],
    [
      {
        type: "promptStarted",
        operationId: "1",
        promptId: "a",
        words: "Welcome to Contoso.",
        durationInMs: 900,
      },
      ['-> playPrompt "Welcome to Contoso."'],
    ],
    [
      { type: "promptStarted", operationId: "1", promptId: "a", words: "", durationInMs: 900 },
      ["-> playPrompt (no words)"],
    ],
    [{ type: "promptEnded", operationId: "1", outcome: "completed" }, ["<- promptCompleted"]],
    [{ type: "promptEnded", operationId: "1", outcome: "cancelled" }, ["-> cancelMediaProcessing"]],
    [{ type: "promptEnded", operationId: "1", outcome: "failed" }, ["<- promptFailed"]],
    [{ type: "tone", tone: "tone1", sequenceId: 6 }, ["<- tone1 #6"]],
    [{ type: "beep" }, ["# beep"]],
    [{ type: "recordingStarted" }, ["-> recordResponse"]],
    [recordingEnded("stopTone"), ["<- recordingCompleted stopTone"]],
    [recordingEnded("initialSilence"), ["<- recordingFailed initialSilence"]],
    [recordingEnded("callEnded"), ["<- recordingFailed lost"]],
    [recordingEnded("cancelled"), ["-> cancelMediaProcessing", "<- recordingFailed cancelled"]],
    [
      { type: "transferring", target: { kind: "phone", id: "+15550110" } },
      ["-> transfer queue:sales"],
    ],
    [
      { type: "transferring", target: { kind: "phone", id: "+15559999" } },
      ["-> transfer phone:…999"],
    ],
    [{ type: "transferring", target: { kind: "user", id: "b1" } }, ["-> transfer user:b1"]],
    [{ type: "transferAccepted" }, ["<- transferAccepted"]],
    [{ type: "transferFailed", reason: "busy" }, ["<- transferFailed busy"]],
    [
      { type: "ended", code: 0, subcode: 0, reason: "callerHungUp" },
      ["<- terminated callerHungUp 0/0"],
    ],
    [
      { type: "ended", code: 200, subcode: 7015, reason: "hungUpByApp" },
      ["-> hangUp", "<- terminated hungUpByUs 200/7015"],
    ],
  ])("tells %j", (fact, lines) => {
    expect(transcriptLines(event(fact), nameTarget)).toEqual(lines);
  });
});
