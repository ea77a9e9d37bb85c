import type { CheckContext } from "../flow/check/checkFlow";
import type { Flow } from "../flow/document/flow";
import { error, type FlowProblem } from "../flow/check/flowProblem";
import { testFlow } from "../simulation/testFlow";

/** Makes the test calls that live with a flow and says which of them do not go as expected: an error each. Pure. */
export function findTestFailures(flow: Flow, context: CheckContext): readonly FlowProblem[] {
  return testFlow(flow, context).calls.flatMap(({ name, differences }, index) =>
    differences.length === 0
      ? []
      : [
          error(
            "testFailed",
            `tests.${index}`,
            `The test call “${name}” does not go as expected. ${differences.join(" ")} Correct the flow or the test.`,
            { test: name, differences },
          ),
        ],
  );
}
