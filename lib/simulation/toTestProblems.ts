import { error, type FlowProblem } from "../flow/check/flowProblem";
import type { TestedCall } from "./testFlow";

/** Says which test calls of a flow do not go as expected: an error each. Pure. */
export function toTestProblems(
  calls: readonly Pick<TestedCall, "name" | "differences">[],
): readonly FlowProblem[] {
  return calls.flatMap(({ name, differences }, index) =>
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
