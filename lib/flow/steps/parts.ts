import type { Expression } from "../document/expression";
import type { Prompt } from "../document/prompt";
import { builtIn, toOf, type To } from "./place";
import type { BoundName, Exit, NameKind, StepPrompt, VariableUse } from "./stepType";

/** An exit that leads where the first of several places says that says anything, else where every flow does. */
export function exit(
  name: string,
  kind: Exit["kind"],
  places: Readonly<Record<string, string | undefined>>,
  otherwise: To = builtIn("error"),
): Exit {
  for (const [path, next] of Object.entries(places)) {
    if (next !== undefined) return { name, kind, to: toOf(next), path, isDefault: false };
  }
  return { name, kind, to: otherwise, isDefault: true };
}

/** The prompts that are there, each by its place. */
export function prompts(
  places: Readonly<Record<string, Prompt | undefined>>,
): readonly StepPrompt[] {
  return Object.entries(places).flatMap(([path, prompt]) =>
    prompt === undefined ? [] : [{ path, prompt }],
  );
}

/** The names of one kind that are there, each by its place. */
export function names(
  kind: NameKind,
  places: Readonly<Record<string, string | undefined>>,
): readonly BoundName[] {
  return Object.entries(places).flatMap(([path, name]) =>
    name === undefined ? [] : [{ kind, name, path }],
  );
}

/** The expressions of a record, which lie below one place. */
export function uses(
  kind: VariableUse["kind"],
  place: string,
  expressions: Readonly<Record<string, Expression>> = {},
): readonly VariableUse[] {
  return Object.entries(expressions).map(([name, expression]) => ({
    path: `${place}.${name}`,
    expression,
    kind,
  }));
}
