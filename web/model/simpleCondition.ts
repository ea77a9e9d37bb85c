import type { Expression } from "../../lib/flow/document/expression";

/** A condition that is one sentence: the caller's number begins with +44, or is in the list of blocked ones. */
export type SimpleCondition = Readonly<
  | {
      variable: string;
      op: "eq" | "ne" | "startsWith" | "lt" | "le" | "gt" | "ge";
      value: string | number | boolean;
    }
  | { variable: string; op: "in"; value: Readonly<{ list: string }> }
>;

const comparisons = ["eq", "ne", "startsWith", "lt", "le", "gt", "ge"] as const;

/** A condition as sentences that must all hold; undefined for one that cannot be said so. Pure. */
export function simpleConditions(condition: Expression): readonly SimpleCondition[] | undefined {
  if (typeof condition !== "object" || !("op" in condition)) return undefined;
  if (condition.op === "and") {
    const parts = condition.args.map(simpleConditions);
    return parts.every((one) => one !== undefined) ? parts.flat() : undefined;
  }
  const [left, right, ...others] = condition.args;
  if (typeof left !== "object" || !("var" in left) || right === undefined || others.length > 0) {
    return undefined;
  }
  const variable = left.var;
  if (typeof right === "object") {
    const isInList = condition.op === "in" && "list" in right;
    return isInList ? [{ variable, op: "in", value: right }] : undefined;
  }
  const op = comparisons.find((one) => one === condition.op);
  return op === undefined ? undefined : [{ variable, op, value: right }];
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
