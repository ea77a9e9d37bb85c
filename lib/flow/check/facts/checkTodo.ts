import { error, type FlowProblem } from "../flowProblem";
import type { CheckSubject } from "../checkSubject";

/** Nothing is left to be decided, such as what an import could not know. */
export function checkTodo({ flow }: CheckSubject): readonly FlowProblem[] {
  return (flow.todo ?? []).map((task, index) =>
    error(
      "todo",
      `todo.${index}`,
      `This is still to be decided: ${task} When that is done, delete the line.`,
      { task },
    ),
  );
}
