import type { CheckSubject } from "../checkSubject";
import { error, type FlowProblem } from "../flowProblem";

/** What the page of the menu leaves out is there. */
export function checkPage({ flow, suggest }: CheckSubject): readonly FlowProblem[] {
  return (flow.page?.leaveOut ?? []).flatMap((key, index) =>
    Object.hasOwn(flow.nodes, key)
      ? []
      : [
          error(
            "unknownLeftOut",
            `page.leaveOut.${index}`,
            `The page of the menu leaves out “${key}”, which is no step.${suggest(key, Object.keys(flow.nodes))} Name a step, or delete the line.`,
            { name: key },
          ),
        ],
  );
}
