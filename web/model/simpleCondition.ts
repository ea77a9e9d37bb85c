import type { Expression } from "../../lib/flow/document/expression";

/** A condition that is one sentence: the caller's number begins with +44. */
export type SimpleCondition = Readonly<{
  variable: string;
  op: "eq" | "ne" | "startsWith" | "lt" | "le" | "gt" | "ge";
  value: string | number | boolean;
}>;

const comparisons: readonly string[] = ["eq", "ne", "startsWith", "lt", "le", "gt", "ge"];

/** A condition as sentences that must all hold; undefined for one that cannot be said so. Pure. */
export function simpleConditions(condition: Expression): readonly SimpleCondition[] | undefined {
  if (typeof condition !== "object" || "var" in condition) return undefined;
  if (condition.op === "and") {
    const parts = condition.args.map(simpleConditions);
    return parts.every((one) => one !== undefined) ? parts.flat() : undefined;
  }
  const [left, right, ...others] = condition.args;
  const isSimple =
    isComparison(condition.op) &&
    typeof left === "object" &&
    "var" in left &&
    right !== undefined &&
    typeof right !== "object" &&
    others.length === 0;
  return isSimple ? [{ variable: left.var, op: condition.op, value: right }] : undefined;
}

/** Sentences that must all hold as one condition. Pure. */
export function toCondition(parts: readonly SimpleCondition[]): Expression {
  const made = parts.map(({ variable, op, value }): Expression => ({
    op,
    args: [{ var: variable }, value],
  }));
  const [only] = made;
  return made.length === 1 && only !== undefined ? only : { op: "and", args: made };
}

function isComparison(op: string): op is SimpleCondition["op"] {
  return comparisons.includes(op);
}
