import type { Expression } from "../../document/expression";

/** The variables an expression needs a value of; those it asks about (`empty`, or a variable as a condition by itself) may well have none. */
export function findNeededVariables(
  expression: Expression,
  isCondition: boolean,
): ReadonlySet<string> {
  const asked = new Set(askedVariables(expression, isCondition));
  return new Set([...findExpressionVariables(expression)].filter((name) => !asked.has(name)));
}

/** All lists an expression looks into. */
export function findExpressionLists(expression: Expression): ReadonlySet<string> {
  if (typeof expression !== "object" || "var" in expression) return new Set();
  if ("list" in expression) return new Set([expression.list]);
  return new Set(expression.args.flatMap((argument) => [...findExpressionLists(argument)]));
}

/** All variables an expression reads. */
export function findExpressionVariables(expression: Expression): ReadonlySet<string> {
  if (typeof expression !== "object") return new Set();
  if ("var" in expression) return new Set([expression.var]);
  if ("list" in expression) return new Set();
  return new Set(expression.args.flatMap((argument) => [...findExpressionVariables(argument)]));
}

function askedVariables(expression: Expression, isCondition: boolean): readonly string[] {
  if (typeof expression !== "object") return [];
  if ("var" in expression) return isCondition ? [expression.var] : [];
  if ("list" in expression) return [];
  const asks = ["empty", "and", "or", "not"].includes(expression.op);
  return expression.args.flatMap((argument) => askedVariables(argument, asks));
}
