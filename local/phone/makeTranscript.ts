import type { SimulatorEvent } from "../graph/simulatorEvent";
import { transcriptLines } from "./transcriptLines";
import type { NameTarget } from "./transcriptLines";

/** Writes a call's events down as they happen. A prompt that is cut off by the end of the call is not told: nobody asked for that. */
export function makeTranscript(
  nameTarget: NameTarget,
  print: (line: string) => void,
): (event: SimulatorEvent) => void {
  let cutOff: readonly string[] = [];
  return (event) => {
    if (event.type !== "ended") {
      cutOff.forEach(print);
    }
    const lines = transcriptLines(event, nameTarget);
    const isCutOff = event.type === "promptEnded" && event.outcome === "cancelled";
    cutOff = isCutOff ? lines : [];
    if (!isCutOff) {
      lines.forEach(print);
    }
  };
}
