import { partAt } from "../flow/check/form/documentPlace";
import { nextWords } from "../flow/document/nextWords";
import type { Flow, FlowNode } from "../flow/document/flow";
import type { CallPlan } from "../ivr/call/callPlan";
import type { PathStep } from "../ivr/call/callRecord";
import { step } from "../ivr/step";
import { documentExits, type DocumentExit } from "./documentExits";
import type { SimulatedStep } from "./simulatedStep";
import { withSwitches } from "./simulatedWorld";

/** Says which exits of a flow, by their paths, a call took, with the switches that were on. */
type FindExits = (
  steps: readonly SimulatedStep[],
  switches?: readonly string[],
) => ReadonlySet<string>;

/**
 * Finds out by which of several exits a call came from one step to the next: each event is handled once more by the flow
 * with its exits marked, and what that shows counts as far as it is the way that the call itself took.
 */
export function makeFindExits(flow: Flow, plan: CallPlan): FindExits {
  const marked = markExits(flow);
  const markedPlan: CallPlan = { ...plan, flows: { ...plan.flows, [flow.key]: marked.flow } };
  const failures = documentExits(flow).filter(
    ({ kind, isChosen }) => kind === "failure" && isChosen,
  );

  const ofStep = (
    { before, event, state }: SimulatedStep,
    switchedPlan: CallPlan,
  ): readonly string[] => {
    if (before === state) return [];
    const taken = state.path.slice(before.path.length).map(({ node }) => node);
    const shown = step(before, event, switchedPlan).state.path.slice(before.path.length);
    const found: string[] = [];
    for (const { node } of shown) {
      const exit = marked.exits.get(node);
      const isWord = exit !== undefined && !Object.hasOwn(flow.nodes, exit.to);
      if (!isWord && taken.shift() !== (exit?.to ?? node)) break;
      if (exit !== undefined) found.push(exit.path);
    }
    return [...found, ...afterPerson(before.path, state.path[before.path.length])];
  };
  /** A person whom somebody dialled is a step between: where an unanswered call leads is written in the step before. */
  const afterPerson = (path: readonly PathStep[], to: PathStep | undefined) => {
    const [from, person] = path.slice(-2);
    const failed = /^~person:[^:]+:(?<failed>.+)$/.exec(person?.node ?? "")?.groups?.["failed"];
    return failures
      .filter((exit) => exit.from === from?.node && exit.to === failed && failed === to?.node)
      .map(({ path: exit }) => exit);
  };
  return (steps, switches) => {
    const switchedPlan = withSwitches(markedPlan, switches);
    return new Set(steps.flatMap((one) => ofStep(one, switchedPlan)));
  };
}

/** A flow in which every exit leads to a step of its own, so that the step shows which exit was taken. */
type MarkedFlow = Readonly<{
  flow: Flow;
  /** By the key of the step that an exit leads to in the marked flow. */
  exits: ReadonlyMap<string, DocumentExit>;
}>;

/**
 * Marks every exit of a flow: its step becomes a copy of the step it leads to, under a key of its own. `operator`,
 * `return` and `hangup` are passed on by a step that decides nothing; `back`, `main` and `repeat` depend on the way so far,
 * so the marked call ends there. Pure.
 */
export function markExits(flow: Flow): MarkedFlow {
  const prefix = unusedPrefix(flow);
  const exits = new Map(documentExits(flow).map((exit, index) => [`${prefix}${index}`, exit]));
  const marked = structuredClone(flow);
  for (const [key, { path }] of exits) writeAt(marked, path.split("."), key);
  const copies = [...exits].flatMap(([key, { to }]): readonly (readonly [string, FlowNode])[] => {
    const copy = copyOf(marked, to);
    return copy === undefined ? [] : [[key, copy]];
  });
  return {
    flow: { ...marked, nodes: { ...marked.nodes, ...Object.fromEntries(copies) } },
    exits,
  };
}

function copyOf(marked: Flow, to: string): FlowNode | undefined {
  if (Object.hasOwn(marked.nodes, to)) return marked.nodes[to];
  if (!nextWords.some((word) => word === to)) return undefined;
  return to === "back" || to === "main" || to === "repeat"
    ? { type: "hangup" }
    : { type: "set", next: to };
}

function unusedPrefix(flow: Flow): string {
  let prefix = "way";
  while (Object.keys(flow.nodes).some((key) => key.startsWith(prefix))) prefix += "_";
  return prefix;
}

function writeAt(document: Flow, path: readonly string[], value: string): void {
  const holder = partAt(document, path.slice(0, -1));
  if (typeof holder === "object" && holder !== null) Reflect.set(holder, path.at(-1) ?? "", value);
}
