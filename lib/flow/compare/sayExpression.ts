import type { Expression } from "../document/expression";

/** A condition in the words of the document: `caller.number in (list blocked)`. Pure. */
export function sayExpression(expression: Expression): string {
  if (typeof expression === "string") return `“${expression}”`;
  if (typeof expression !== "object") return String(expression);
  if ("var" in expression) return expression.var;
  if ("list" in expression) return `(list ${expression.list})`;
  const [first = "", ...others] = expression.args.map(sayExpression);
  if (others.length === 0) return `${expression.op} ${first}`;
  const isJoined = expression.op === "and" || expression.op === "or";
  return isJoined
    ? [first, ...others].join(` ${expression.op} `)
    : `${first} ${expression.op} ${others.join(", ")}`;
}
