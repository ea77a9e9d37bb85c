import { isAsking, triesOf, type AskSettings } from "../../steps/askSettings";
import type { FlowProblem } from "../flowProblem";
import type { CheckSubject } from "../checkSubject";
import { warning } from "../flowProblem";
import { nodeName } from "../stepName";

/** The bound on all tries together leaves room for those of each kind. */
export function checkAsking({ flow }: CheckSubject): readonly FlowProblem[] {
  const { defaults = {} } = flow;
  const ofNodes = Object.entries(flow.nodes).flatMap(([key, node]) =>
    isAsking(node) && node.tries !== undefined
      ? triesProblems(
          `nodes.${key}.tries.total`,
          nodeName(key, node),
          triesOf(defaults, node.tries),
        )
      : [],
  );
  return [...ofNodes, ...triesProblems("defaults.tries.total", "The flow", triesOf(defaults))];
}

function triesProblems(
  path: string,
  name: string,
  { noInput, noMatch, total }: AskSettings["tries"],
): readonly FlowProblem[] {
  if (total >= Math.max(noInput, noMatch)) return [];
  return [
    warning(
      "fewTries",
      path,
      `${name} gives up after ${total} tries in all, before its ${Math.max(noInput, noMatch)} tries of one kind are used. Let “total” be at least as great, or lower the others.`,
      { step: name },
    ),
  ];
}
