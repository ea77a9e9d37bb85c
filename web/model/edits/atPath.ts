type Fields = Readonly<Record<string, unknown>>;

/** What is at a path such as `nodes.main.options.2.next`; undefined where nothing is. Pure. */
export function readAt(value: unknown, path: string): unknown {
  return partsOf(path).reduce<unknown>(
    (inner, part) => (isObject(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined),
    value,
  );
}

/**
 * The same with something else at a path. Undefined takes a field away; in a list, the place itself. Objects on the way
 * are made where they are missing. What the path does not touch stays the very same value. Pure.
 */
export function writeAt(value: unknown, path: string, to: unknown): unknown {
  return write(value, partsOf(path), to);
}

function partsOf(path: string): readonly string[] {
  return path === "" ? [] : path.split(".");
}

function write(value: unknown, [part, ...rest]: readonly string[], to: unknown): unknown {
  if (part === undefined) return to;
  if (Array.isArray(value)) {
    const index = Number(part);
    const inner = write(value[index], rest, to);
    if (inner === undefined) return value.filter((_element, place) => place !== index);
    return index < value.length ? value.with(index, inner) : [...(value as unknown[]), inner];
  }
  const fields: Fields = isObject(value) ? value : {};
  const inner = write(Object.hasOwn(fields, part) ? fields[part] : undefined, rest, to);
  if (inner !== undefined) return { ...fields, [part]: inner };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== part));
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
