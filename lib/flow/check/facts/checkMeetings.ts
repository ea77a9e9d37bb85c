import type { Flow } from "../../document/flow";
import { meetingVariables } from "../../steps/meetingVariables";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { warning, type FlowProblem } from "../flowProblem";
import { findRelatedFlows } from "../graph/findRelatedFlows";
import { nodeName } from "../stepName";
import { quote } from "../words";
import { findExpressionVariables } from "../variables/findExpressionVariables";
import { findVariableUses } from "../variables/findVariableUses";

/** Somebody is told how to join a meeting that a flow makes: it is in nobody's calendar. */
export function checkMeetings({ flow, flows }: CheckSubject): readonly FlowProblem[] {
  const made = Object.entries(flow.nodes).filter(([, node]) => stepType(node).makesMeeting);
  if (made.length === 0 || findRelatedFlows(flow, flows).some(tellsHowToJoin)) return [];
  return made.map(([key, node]) => {
    const step = nodeName(key, node);
    return warning(
      "untoldMeeting",
      `nodes.${key}`,
      `${step} makes a meeting, and nobody is told how to join it: use ${meetingVariables.map(quote).join(", ")} in a text or a prompt after it.`,
      { step },
    );
  });
}

function tellsHowToJoin(flow: Flow): boolean {
  const names: ReadonlySet<string> = new Set(meetingVariables);
  return Object.values(flow.nodes).some((node) =>
    findVariableUses(node).some(({ expression }) =>
      [...findExpressionVariables(expression)].some((name) => names.has(name)),
    ),
  );
}
