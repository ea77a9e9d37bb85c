import type { FlowProblem } from "../flowProblem";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { error, warning } from "../flowProblem";
import { nodeName } from "../stepName";

/** Shares add up. */
export function checkShares({ flow }: CheckSubject): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const parts = stepType(node).parts?.(node);
    if (parts === undefined) return [];
    const name = nodeName(key, node);
    const sum = parts.reduce((total, { percent }) => total + percent, 0);
    if (sum === 0) {
      const message = `${name} gives every part 0 percent. Say how many calls each of them gets.`;
      return [error("noShare", `nodes.${key}.parts`, message, { step: name })];
    }
    // A tenth of a percent is rounding: three parts of 33.3.
    if (Math.abs(sum - 100) <= 0.11) return [];
    return [
      warning(
        "shareSum",
        `nodes.${key}.parts`,
        `The parts of ${name} add up to ${Number(sum.toFixed(2))} percent; each gets its share of that. Let them add up to 100.`,
        { step: name, sum: Number(sum.toFixed(2)) },
      ),
    ];
  });
}
