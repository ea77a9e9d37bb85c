import type { SimulatorFact } from "../../../local/graph/simulatorEvent";
import { makeTranscript } from "../../../local/phone/makeTranscript";

const cancelled = { type: "promptEnded", operationId: "1", outcome: "cancelled" } as const;
const ended = { type: "ended", code: 200, subcode: 0, reason: "callerHungUp" } as const;

function write(...facts: readonly SimulatorFact[]): readonly string[] {
  const lines: string[] = [];
  const transcript = makeTranscript(
    () => undefined,
    (line) => void lines.push(line),
  );
  facts.forEach((fact, index) =>
    transcript({ sequence: index + 1, at: "2026-11-21T09:00:00Z", ...fact }),
  );
  return lines;
}

describe("makeTranscript", () => {
  it("tells a prompt that the app cut off before what comes next", () => {
    const tone = { type: "tone", tone: "tone1", sequenceId: 4 } as const;
    const beep = { type: "beep" } as const;
    expect(write(tone, cancelled, beep)).toEqual([
      "<- tone1 #4",
      "-> cancelMediaProcessing",
      "# beep",
    ]);
  });

  it("does not blame the app for a prompt that ended with the call", () => {
    expect(write(cancelled, ended)).toEqual(["<- terminated callerHungUp 200/0"]);
  });
});
