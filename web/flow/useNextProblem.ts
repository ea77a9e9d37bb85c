import { useRef } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import { problemSentence } from "../model/problemSentence";
import { useWords } from "../words/useWords";
import { bySeverity } from "./bySeverity";

/** Goes from one thing that is still to do to the next, in the order of the list; returns what it is. */
export function useNextProblem(
  problems: readonly FlowProblem[],
  goThere: (path: string) => void,
): (by: 1 | -1) => string {
  const words = useWords();
  const last = useRef<string>(undefined);
  return (by) => {
    const sorted = problems.toSorted(bySeverity);
    const at = sorted.findIndex((one) => nameOf(one) === last.current);
    const before = at === -1 && by === -1 ? 0 : at;
    const next = sorted[(before + by + sorted.length) % Math.max(sorted.length, 1)];
    if (next === undefined) return words.flow.noProblem;
    last.current = nameOf(next);
    goThere(next.path);
    return problemSentence(next, words) ?? next.message;
  };
}

function nameOf({ path, code }: FlowProblem): string {
  return `${path} ${code}`;
}
