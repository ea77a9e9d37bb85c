import { askSettings, isAsking, type AskingNode } from "../askSettings";
import type { Flow } from "../flow";
import type { FlowProblem } from "../flowProblem";
import type { CheckSubject } from "./checkSubject";
import { warning } from "./problem";
import { nodeName } from "./stepName";

/** The bound on all tries together leaves room for those of each kind. */
export function checkAsking({ flow }: CheckSubject): readonly FlowProblem[] {
  const ofNodes = Object.entries(flow.nodes).flatMap(([key, node]) =>
    isAsking(node) && node.tries !== undefined
      ? triesProblems(flow, `nodes.${key}.tries.total`, nodeName(key, node), node)
      : [],
  );
  const plain: AskingNode = { type: "menu", prompt: "", options: [] };
  return [...ofNodes, ...triesProblems(flow, "defaults.tries.total", "The flow", plain)];
}

function triesProblems(
  flow: Flow,
  path: string,
  name: string,
  node: AskingNode,
): readonly FlowProblem[] {
  const { noInput, noMatch, total } = askSettings(flow, node).tries;
  if (total >= Math.max(noInput, noMatch)) return [];
  return [
    warning(
      "fewTries",
      path,
      `${name} gives up after ${total} tries in all, before its ${Math.max(noInput, noMatch)} tries of one kind are used. Let “total” be at least as great, or lower the others.`,
    ),
  ];
}
