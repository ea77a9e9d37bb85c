import { quote } from "../words";

/** What an unchecked document holds at a path; undefined where it holds nothing. */
export function partAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let part = document;
  for (const step of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, step)) return undefined;
    part = Object.getOwnPropertyDescriptor(part, step)?.value;
  }
  return part;
}

/** A place in an unchecked document as people call it: the flow, a step by its title, “next” of option 3 of “Main menu”. */
export function documentPlace(path: readonly PropertyKey[], document: unknown): string {
  const last = path.at(-1);
  if (last === undefined) return "the flow";
  if (path.length === 2 && path[0] === "nodes") return nameOfStep(String(last), document);
  const container = path.slice(0, -1);
  if (typeof last !== "number") {
    return container.length === 0
      ? quote(String(last))
      : `${quote(String(last))} of ${documentPlace(container, document)}`;
  }
  const kind = entryNames[String(container.at(-1))] ?? "entry";
  const holder = container.slice(
    0,
    entryNames[String(container.at(-1))] === undefined ? undefined : -1,
  );
  return `${kind} ${last + 1} of ${documentPlace(holder, document)}`;
}

/** What one entry of a list is called. */
const entryNames: Readonly<Record<string, string>> = {
  options: "option",
  cases: "case",
  parts: "part",
  to: "target",
  languages: "language",
  holidays: "holiday",
  tests: "test call",
};

function nameOfStep(key: string, document: unknown): string {
  const title = partAt(document, ["nodes", key, "title"]);
  return quote(typeof title === "string" && title.trim() !== "" ? title : key);
}
