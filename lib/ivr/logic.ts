import type { NodeOf } from "../flow/document/flow";
import { evaluate, holds } from "./evaluate";
import type { Next, Turn } from "./turn";

/** The first case that holds, else otherwise. */
export function chooseBranch(turn: Turn, node: NodeOf<"branch">): Next {
  return node.cases.find((one) => holds(turn, one.when))?.next ?? node.otherwise;
}

/** One of several ways by percent; the same call always goes the same way. */
export function chooseShare(turn: Turn, node: NodeOf<"share">): Next {
  const total = node.parts.reduce((sum, part) => sum + part.percent, 0);
  let point = fraction(turn.state.callId) * total;
  for (const part of node.parts) {
    point -= part.percent;
    if (point < 0) return part.next;
  }
  return node.parts.at(-1)?.next;
}

/** Gives variables their values, and the call its language. */
export function setValues(turn: Turn, node: NodeOf<"set">): Next {
  const values = Object.entries(node.values ?? {}).flatMap(([name, expression]) => {
    const value = evaluate(turn, expression);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (values.length > 0) {
    turn.state.variables = { ...turn.state.variables, ...Object.fromEntries(values) };
  }
  if (node.language !== undefined) turn.state.language = node.language;
  return node.next;
}

/** A number from 0 up to 1 that only depends on the text (FNV-1a): the core has no dice. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash / 0x1_0000_0000;
}
