import { checkFlow } from "../flow/check/checkFlow";
import type { Flow } from "../flow/document/flow";
import type { BrokenFlow } from "./findBrokenFlows";
import { loadCheckContext } from "../publishing/loadCheckContext";
import { findReachedFlows } from "../publishing/findReachedFlows";

/** Says which flows would have errors with today's bindings, once callers reach them by way of this one. */
export async function findEntryProblems(
  dialled: string,
  flow: Flow,
  ports: Parameters<typeof loadCheckContext>[1],
): Promise<readonly BrokenFlow[]> {
  const context = await loadCheckContext(undefined, ports);
  return findReachedFlows([{ dialled, flow }], context.flows).flatMap((reached) => {
    const problems = checkFlow(reached.flow, context).problems.filter(
      ({ severity }) => severity === "error",
    );
    return problems.length === 0
      ? []
      : [{ flow: reached.flow.key, dialled: reached.dialled, problems }];
  });
}
