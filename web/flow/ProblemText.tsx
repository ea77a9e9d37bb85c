import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import { problemSentence } from "../model/problemSentence";
import { useWords } from "../words/useWords";

/** The sentence of a problem: in the words of the page, else in those of the check, which are English. */
export function ProblemText({ problem }: Readonly<{ problem: FlowProblem }>) {
  const words = useWords();
  const sentence = problemSentence(problem, words);
  return sentence === undefined ? (
    <span lang="en">{problem.message}</span>
  ) : (
    <span>{sentence}</span>
  );
}
