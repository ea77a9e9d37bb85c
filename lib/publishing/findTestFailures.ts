import type { CheckContext } from "../flow/check/checkFlow";
import type { Flow } from "../flow/document/flow";
import type { FlowProblem } from "../flow/check/flowProblem";
import { testFlow } from "../simulation/testFlow";
import { toTestProblems } from "../simulation/toTestProblems";

/** Makes the test calls that live with a flow and says which of them do not go as expected: an error each. Pure. */
export function findTestFailures(flow: Flow, context: CheckContext): readonly FlowProblem[] {
  return toTestProblems(testFlow(flow, context).calls);
}
