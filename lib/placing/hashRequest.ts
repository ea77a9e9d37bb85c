import { createHash } from "node:crypto";

/** The same for two requests that ask for the same, in whatever order they name it. */
export function hashRequest(request: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(inOrder(request)))
    .digest("hex");
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, inOrder(member)]));
}
