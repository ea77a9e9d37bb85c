import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { CallStep } from "../../lib/ivr/lines/callerMoments";
import { hidesKeys } from "../../lib/ivr/lines/hidesKeys";
import type { LostNews } from "../../lib/simulation/makeSimulatedCall";
import { eventWords, transcriptLines } from "../../lib/simulation/transcriptLines";

/** One line of what Graph and the menu tell each other: what was told, asked for, lost, or where the call stands. */
export type TranscriptLine = Readonly<{
  kind: "told" | "asked" | "stands" | "lost";
  text: string;
}>;

/** What happened at one moment of a call, and what followed at once. */
export type TranscriptTurn = Readonly<{ at: string; lines: readonly TranscriptLine[] }>;

const kinds: Readonly<Record<string, TranscriptLine["kind"]>> = {
  "<-": "told",
  "->": "asked",
  "==": "stands",
};

/** A call as what Graph and the menu tell each other; what was lost stands where it was lost. Keys that nobody may read are hidden. Pure. */
export function transcriptTurns(
  steps: readonly CallStep[],
  lost: readonly LostNews[],
  plan: CallPlan,
): readonly TranscriptTurn[] {
  const lostAfter = (count: number) =>
    lost.flatMap(({ event, afterSteps }): readonly TranscriptTurn[] => {
      if (afterSteps !== count) return [];
      const before = steps[count - 1]?.state;
      const text = eventWords(event, before !== undefined && hidesKeys(before, plan));
      return [{ at: event.at, lines: [{ kind: "lost", text }] }];
    });
  return steps.reduce<readonly TranscriptTurn[]>(
    (turns, step, index) => [
      ...turns,
      { at: step.event.at, lines: transcriptLines(step, plan).map(toLine) },
      ...lostAfter(index + 1),
    ],
    lostAfter(0),
  );
}

function toLine(line: string): TranscriptLine {
  return { kind: kinds[line.slice(0, 2)] ?? "stands", text: line.slice(3) };
}
