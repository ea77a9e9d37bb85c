import type { Value } from "./toValue";

/** The value at a path inside another one; null where there is none. */
export function valueAt(value: Value, ...path: readonly string[]): Value {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return valueAt(propertiesOf(value)[name] ?? null, ...rest);
}

/** The properties of an object; none of anything else. */
export function propertiesOf(value: Value): Readonly<Record<string, Value>> {
  return isObject(value) ? value : {};
}

function isObject(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
