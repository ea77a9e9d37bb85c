import type { Flow } from "../../document/flow";
import { flowGraph, exitReturn, type Edge } from "../graph/flowGraph";

/** Whether a variable certainly has a value before a step; undefined for a step that no call comes to. */
export type FindSetVariables = (step: string) => ((name: string) => boolean) | undefined;

/** Variables of which each certainly has a value, a bit for each: a set that is joined and compared in no time. */
type Known = bigint;
type Walked = Readonly<{ before: ReadonlyMap<string, Known>; atReturn: Known }>;

/** Makes the finder of the variables that are named, for a flow and the flows its calls can pass. */
export function makeFindSetVariables(
  flow: Flow,
  flows: ReadonlyMap<string, Flow>,
  names: Iterable<string>,
): FindSetVariables {
  const bits = new Map<string, bigint>();
  for (const name of names) {
    for (const one of [name, wholeOf(name)]) {
      if (!bits.has(one)) bits.set(one, 1n << BigInt(bits.size));
    }
  }
  const bitsOf = (set: readonly string[]) =>
    set.reduce((known, name) => known | (bits.get(name) ?? 0n), 0n);
  const walked = new Map<string, Walked>();
  const find = (one: Flow): Walked => {
    const found = walked.get(one.key);
    if (found !== undefined) return found;
    walked.set(one.key, { before: new Map(), atReturn: 0n });
    const result = walk(one, (edge) => {
      const other = edge.through === undefined ? undefined : flows.get(edge.through);
      return bitsOf(edge.sets) | (other === undefined ? 0n : find(other).atReturn);
    });
    walked.set(one.key, result);
    return result;
  };
  const { before } = find(flow);
  return (step) => {
    const known = before.get(step);
    if (known === undefined) return undefined;
    return (name) => (known & bitsOf([name, wholeOf(name)])) !== 0n;
  };
}

/** What stands for all variables that begin as a name does: `order.*` for `order.status`. */
function wholeOf(name: string): string {
  return `${name.split(".")[0] ?? name}.*`;
}

/**
 * Forward over the graph until nothing changes: a step has what every way to it brings. `back` and `main` lead to where
 * a call has been with fewer variables, so they bring nothing new.
 */
function walk(flow: Flow, setBy: (edge: Edge) => Known): Walked {
  const { edges } = flowGraph(flow);
  const before = new Map([[flow.entry, 0n]]);
  if (flow.onError !== undefined) before.set(flow.onError, 0n);
  const waiting = new Set(before.keys());
  for (const key of waiting) {
    // A set is walked in the order of insertion, and what is put in again comes again.
    waiting.delete(key);
    const here = before.get(key) ?? 0n;
    for (const edge of edges.get(key) ?? []) {
      if (edge.kind === "back") continue;
      const brought = here | setBy(edge);
      const there = before.get(edge.to);
      const joined = there === undefined ? brought : there & brought;
      if (joined === there) continue;
      before.set(edge.to, joined);
      waiting.add(edge.to);
    }
  }
  return { before, atReturn: before.get(exitReturn) ?? 0n };
}
