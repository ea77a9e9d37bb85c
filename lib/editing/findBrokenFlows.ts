import type { Bindings } from "../flow/document/bindings";
import { checkFlow } from "../flow/check/checkFlow";
import type { Flow } from "../flow/document/flow";
import type { FlowProblem } from "../flow/check/flowProblem";
import { loadAnsweringFlows, type AnsweringPorts } from "../publishing/loadAnsweringFlows";

/** A flow that callers reach, what they dial for it, and the errors it would have. */
export type BrokenFlow = Readonly<{
  flow: string;
  dialled: readonly string[];
  problems: readonly FlowProblem[];
}>;

/** Says which of the flows that callers reach would have errors with new bindings that they do not have with those in use. A flow nobody reaches stands in nobody's way. */
export async function findBrokenFlows(
  bindings: Bindings,
  ports: AnsweringPorts,
  check: typeof checkFlow = checkFlow,
): Promise<readonly BrokenFlow[]> {
  const { reached, context } = await loadAnsweringFlows(ports);
  const { flows, bindings: before } = context;
  const errorsOf = (flow: Flow, names: Bindings) =>
    check(flow, { bindings: names, flows }).problems.filter(({ severity }) => severity === "error");
  return reached.flatMap(({ flow, dialled }) => {
    const known = new Set(errorsOf(flow, before).map(toText));
    const problems = errorsOf(flow, bindings).filter((problem) => !known.has(toText(problem)));
    return problems.length === 0 ? [] : [{ flow: flow.key, dialled, problems }];
  });
}

function toText({ path, code, message }: FlowProblem): string {
  return JSON.stringify([path, code, message]);
}
