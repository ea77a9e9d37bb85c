import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Words } from "../words/words";
import { stepOfPath } from "./edits/placeName";

/** How a problem is said: in the words of the page, or undefined where only the check itself says it. Pure. */
export function problemSentence(problem: FlowProblem, words: Words): string | undefined {
  const { code, values } = problem;
  const say = words.sentences[code];
  const value = (name: string): string => {
    const written = values[name];
    return typeof written === "object" ? written.join(", ") : String(written ?? "");
  };
  return say?.({ step: placeOf(problem, value("step"), words), value });
}

/** The step as the document names it; the flow's own parts in the words of the page. */
function placeOf({ path }: FlowProblem, step: string, words: Words): string {
  if (stepOfPath(path) !== undefined) return step;
  if (path.split(".")[0] === "door") return words.flow.door;
  return path.startsWith("operator") ? words.stepTools.operator : words.draft.flowItself;
}
