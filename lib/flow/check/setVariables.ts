import type { Flow } from "../flow";
import { flowGraph, exitReturn, type Edge } from "./flowGraph";

/** Names of variables that have a value; `name.*` stands for all that begin so. */
export type Names = ReadonlySet<string>;

/** Which variables certainly have a value: before each step that is reached, and whenever the flow comes back. */
export type SetVariables = Readonly<{ before: ReadonlyMap<string, Names>; atReturn: Names }>;

/** Makes the finder over the flows a call can pass. */
export function makeFindSetVariables(
  flows: ReadonlyMap<string, Flow>,
): (flow: Flow) => SetVariables {
  const known = new Map<string, SetVariables>();
  const find = (flow: Flow): SetVariables => {
    const found = known.get(flow.key);
    if (found !== undefined) return found;
    known.set(flow.key, { before: new Map(), atReturn: new Set() });
    const result = walk(flow, (edge) => {
      const other = edge.through === undefined ? undefined : flows.get(edge.through);
      return other === undefined ? edge.sets : [...edge.sets, ...find(other).atReturn];
    });
    known.set(flow.key, result);
    return result;
  };
  return find;
}

/**
 * Forward over the graph until nothing changes: a step has what every way to it brings. `back` and `main` lead to where
 * a call has been with fewer variables, so they bring nothing new.
 */
function walk(flow: Flow, setsOf: (edge: Edge) => readonly string[]): SetVariables {
  const { edges } = flowGraph(flow);
  const nothing: Names = new Set();
  const before = new Map([[flow.entry, nothing]]);
  if (flow.onError !== undefined) before.set(flow.onError, nothing);
  const waiting = new Set(before.keys());
  for (const key of waiting) {
    // A set is walked in the order of insertion, and what is put in again comes again.
    waiting.delete(key);
    const here = before.get(key) ?? nothing;
    for (const edge of edges.get(key) ?? []) {
      if (edge.kind === "back") continue;
      const sets = setsOf(edge);
      const brought = sets.length === 0 ? here : new Set([...here, ...sets]);
      const there = before.get(edge.to);
      const joined = there === undefined ? brought : intersection(there, brought);
      if (there !== undefined && joined.size === there.size) continue;
      before.set(edge.to, joined);
      waiting.add(edge.to);
    }
  }
  return { before, atReturn: before.get(exitReturn) ?? nothing };
}

function intersection(one: Names, other: Names): Names {
  return new Set([...one].filter((name) => other.has(name)));
}

/** True when a name has a value for sure. */
export function hasName(names: Names, name: string): boolean {
  return names.has(name) || names.has(`${name.split(".")[0] ?? name}.*`);
}
