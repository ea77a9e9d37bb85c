import { quote } from "../words";

/** What an unchecked document holds at a path; undefined where it holds nothing. */
export function findPart(document: unknown, path: readonly PropertyKey[]): unknown {
  let part = document;
  for (const step of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, step)) return undefined;
    part = Object.getOwnPropertyDescriptor(part, step)?.value;
  }
  return part;
}

/** A place in an unchecked document as people call it: the flow, a step by its title, “next” of option 3 of “Main menu”. */
export function toDocumentPlace(
  path: readonly PropertyKey[],
  document: unknown,
  whole = "the flow",
): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  if (path.length === 2 && path[0] === "nodes") return nameOfStep(String(last), document);
  const inHours = placeInHours(path, document);
  if (inHours !== undefined) return inHours;
  const container = path.slice(0, -1);
  if (typeof last !== "number") {
    return container.length === 0
      ? quote(String(last))
      : `${quote(String(last))} of ${toDocumentPlace(container, document, whole)}`;
  }
  const kind = entryNames[String(container.at(-1))] ?? "entry";
  const holder = container.slice(
    0,
    entryNames[String(container.at(-1))] === undefined ? undefined : -1,
  );
  return `${kind} ${last + 1} of ${toDocumentPlace(holder, document, whole)}`;
}

/** `the beginning of hours 2 of “monday” of the hours “office”`; undefined for places that need no words of their own. */
function placeInHours(path: readonly PropertyKey[], document: unknown): string | undefined {
  const [list, key, field, day, range, end] = path;
  if (list !== "schedules" || key === undefined) return undefined;
  const title = findPart(document, ["schedules", key, "title"]);
  const hours = `the hours ${quote(typeof title === "string" ? title : String(key))}`;
  if (field === undefined) return hours;
  if (field !== "weekly" || typeof range !== "number") return undefined;
  const ranges = `hours ${range + 1} of ${quote(String(day))} of ${hours}`;
  if (end === undefined) return ranges;
  return `${end === 0 ? "the beginning" : "the end"} of ${ranges}`;
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
  const title = findPart(document, ["nodes", key, "title"]);
  return quote(typeof title === "string" && title.trim() !== "" ? title : key);
}
