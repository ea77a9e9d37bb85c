import { warning, type FlowProblem } from "../../flow/check/flowProblem";
import { nodeName } from "../../flow/check/stepName";
import type { Flow, Target } from "../../flow/document/flow";
import { stepType } from "../../flow/steps/index";
import { findReachedFlows } from "../findReachedFlows";
import type { EntryPoint, EntryPointStore } from "../ports";

/**
 * Says which steps of a flow ring a telephone number although no number leads to it: Graph reaches the telephone network from a
 * resource account with a number alone, in calls that came over it. Where nothing leads to the flow, or whatever is dialled, nothing is said.
 */
export async function findPhoneProblems(
  flow: Flow,
  flows: Readonly<Record<string, Flow>>,
  store: Pick<EntryPointStore, "listEntryPoints"> | undefined,
): Promise<readonly FlowProblem[]> {
  if (store === undefined) return [];
  const ringing = findRingingSteps(flow);
  if (ringing.length === 0) return [];
  const dialled = findDialled(flow, flows, await store.listEntryPoints());
  if (dialled.length === 0 || dialled.some(mayBeNumber)) return [];
  return ringing.map(({ path, step }) =>
    warning(
      "noNumberLeadsHere",
      path,
      `${step} rings a telephone number, and no number leads to this flow, only ${dialled.join(", ")}. Teams reaches the telephone network in calls alone that came over a number: let one of yours lead here, or name a person instead.`,
      { step, dialled: dialled.join(", ") },
    ),
  );
}

function mayBeNumber(dialled: string): boolean {
  return dialled.startsWith("+") || dialled === "*";
}

/** What is dialled to come to this flow, also by way of another one. */
function findDialled(
  flow: Flow,
  flows: Readonly<Record<string, Flow>>,
  entryPoints: readonly EntryPoint[],
): readonly string[] {
  const all = { ...flows, [flow.key]: flow };
  const answered = entryPoints.map(({ dialled, flow: key }) => ({
    dialled,
    flow: Object.hasOwn(all, key) ? all[key] : undefined,
  }));
  return findReachedFlows(answered, all).find((reached) => reached.flow === flow)?.dialled ?? [];
}

function findRingingSteps(flow: Flow): readonly Readonly<{ path: string; step: string }>[] {
  const rings = (target: Target) => "phone" in target;
  const steps = Object.entries(flow.nodes).flatMap(([key, node]) => {
    const at =
      stepType(node)
        .targets?.(node)
        .findIndex(({ target }) => rings(target)) ?? -1;
    return at < 0 ? [] : [{ path: `nodes.${key}.to.${at}`, step: nodeName(key, node) }];
  });
  const { operator } = flow;
  return operator !== undefined && rings(operator)
    ? [{ path: "operator", step: "The operator" }, ...steps]
    : steps;
}
