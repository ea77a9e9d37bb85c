import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import type { CheckSubject } from "../checkSubject";
import { findCircles } from "./findCircles";
import { flowCalls } from "../../steps/flowCalls";
import { error } from "../flowProblem";
import { nodeName } from "../stepName";
import { quote } from "../words";

/** As deep as a call follows flows within flows. */
const deepest = 12;

/** Flows that this one calls are published, do not call one another in a circle, and do not go deeper than a call can follow. */
export function checkOtherFlows({ flow, flows, suggest }: CheckSubject): readonly FlowProblem[] {
  const uses = usesOf(flow);
  const known = [...flows.keys()];
  const missing = uses.filter(({ to }) => !flows.has(to));
  const callers = circles(flow, flows);
  return [
    ...missing.map(({ path, name, to }) =>
      error(
        "unknownFlow",
        path,
        `${name} calls the flow ${quote(to)}, which is not published here.${suggest(to, known) || " Publish that flow first."}`,
        { step: name, flow: to, known },
      ),
    ),
    ...(callers.length > 0 ? callers : depthProblems(flow, flows)),
  ];
}

type Use = Readonly<{ path: string; name: string; to: string; comesBack: boolean }>;

function usesOf(flow: Flow): readonly Use[] {
  return flowCalls(flow).map(({ step, flow: to, comesBack }) => ({
    path: `nodes.${step}.flow`,
    name: nodeName(step, flow.nodes[step]),
    to,
    comesBack,
  }));
}

/** Flows that call one another in a circle would open one within the other until a call can follow no more. A circle of mere `goto` leaves nothing open; idle round trips over it are found as such. */
function circles(flow: Flow, flows: ReadonlyMap<string, Flow>): readonly FlowProblem[] {
  const called = calledFrom(flow, flows);
  const circle = findCircles(called).find((group) => group.includes(flow.key)) ?? [];
  const opens = circle.some((key) => {
    const member = flows.get(key);
    return (
      member !== undefined &&
      usesOf(member).some(({ to, comesBack }) => comesBack && circle.includes(to))
    );
  });
  if (!opens) return [];
  const others = [...called.keys()].filter((key) => key !== flow.key && circle.includes(key));
  const names = [flow.key, ...others, flow.key].map(quote);
  return usesOf(flow)
    .filter(({ to }) => circle.includes(to))
    .slice(0, 1)
    .map(({ path, name }) =>
      error(
        "flowCircle",
        path,
        `${name} calls a flow that leads into this one again: ${names.join(", ")}. Let one of them come back with “return” instead.`,
        { step: name, flows: [flow.key, ...others] },
      ),
    );
}

function calledFrom(
  flow: Flow,
  flows: ReadonlyMap<string, Flow>,
): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, readonly string[]>();
  const seen = new Set([flow.key]);
  for (const key of seen) {
    const found = flows.get(key);
    const keys = found === undefined ? [] : usesOf(found).map(({ to }) => to);
    called.set(key, keys);
    for (const to of keys) if (flows.has(to)) seen.add(to);
  }
  return called;
}

function depthProblems(flow: Flow, flows: ReadonlyMap<string, Flow>): readonly FlowProblem[] {
  const depth = makeDepth(flows);
  const [tooDeep] = usesOf(flow).filter(
    ({ to, comesBack }) => depth(to) + (comesBack ? 1 : 0) > deepest,
  );
  return tooDeep === undefined
    ? []
    : [
        error(
          "flowsTooDeep",
          tooDeep.path,
          `${tooDeep.name} calls flows within flows more than ${deepest} deep. Take some of them together.`,
          { step: tooDeep.name, most: deepest },
        ),
      ];
}

/** How many flows are open at once when a call is in the innermost. A flow that is met again on the way counts once: that circle is reported where it is closed. */
function makeDepth(flows: ReadonlyMap<string, Flow>): (key: string) => number {
  const known = new Map<string, number>();
  const depth = (key: string): number => {
    const found = known.get(key);
    const flow = flows.get(key);
    if (found !== undefined || flow === undefined) return found ?? 1;
    known.set(key, 1);
    const inner = usesOf(flow).map(({ to, comesBack }) => depth(to) + (comesBack ? 1 : 0));
    const deepestInner = Math.max(1, ...inner);
    known.set(key, deepestInner);
    return deepestInner;
  };
  return depth;
}
