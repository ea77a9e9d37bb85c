import type { Bindings } from "../flow/document/bindings";
import { checkFlow } from "../flow/check/checkFlow";
import type { FlowProblem } from "../flow/check/flowProblem";
import { loadCheckContext } from "./loadCheckContext";

/** A live flow, and the errors it would have. */
type BrokenFlow = Readonly<{ flow: string; problems: readonly FlowProblem[] }>;

/** Says which live flows would have errors with new bindings that they do not have with those in use. */
export async function findBrokenFlows(
  bindings: Bindings,
  ports: Parameters<typeof loadCheckContext>[1],
  check: typeof checkFlow = checkFlow,
): Promise<readonly BrokenFlow[]> {
  const { flows, bindings: before } = await loadCheckContext(undefined, ports);
  const errorsOf = (key: string, names: Bindings) =>
    check(flows[key], { bindings: names, flows }).problems.filter(
      ({ severity }) => severity === "error",
    );
  return Object.keys(flows).flatMap((flow) => {
    const known = new Set(errorsOf(flow, before).map(toText));
    const problems = errorsOf(flow, bindings).filter((problem) => !known.has(toText(problem)));
    return problems.length === 0 ? [] : [{ flow, problems }];
  });
}

function toText({ path, code, message }: FlowProblem): string {
  return JSON.stringify([path, code, message]);
}
