import { findExpressionVariables } from "../check/variables/findExpressionVariables";
import type { Expression } from "../document/expression";
import { findPresencePerson } from "./findPresencePerson";

/** The people whose presence these expressions ask for, each once. */
export function findPresencePeople(expressions: readonly Expression[]): readonly string[] {
  const people = expressions.flatMap((expression) =>
    [...findExpressionVariables(expression)].flatMap(
      (variable) => findPresencePerson(variable) ?? [],
    ),
  );
  return [...new Set(people)];
}
