import type { Value } from "./toValue";
import { propertiesOf } from "./valueAt";

/** The dotted names of every property in a value, arrays seen through, sorted and without repeats. */
export function propertyPaths(value: Value, prefix = ""): string[] {
  const below = Array.isArray(value)
    ? value.flatMap((each: Value) => propertyPaths(each, prefix))
    : Object.entries(isExpression(value) ? {} : propertiesOf(value)).flatMap(([name, inner]) => [
        prefix + name,
        ...propertyPaths(inner, `${prefix}${name}.`),
      ]);
  return [...new Set(below)].sort();
}

function isExpression(value: Value): boolean {
  return Object.keys(propertiesOf(value)).join() === "expression";
}
