/** Where a list's elements have a name of their own, they are compared by it and not by their place. */
const identities = ["name", "keys"] as const;

/** What the elements of a list are called: by their own names where these tell them apart, else by their places, from 1. Pure. */
export function nameElements(elements: readonly unknown[]): readonly string[] {
  const places = elements.map((_, index) => String(index + 1));
  const names = elements.map((element, index) => findOwnName(element) ?? places[index] ?? "");
  return new Set(names).size === names.length ? names : places;
}

/** The name that an element of a list gives itself; undefined when it has none. Pure. */
export function findOwnName(element: unknown): string | undefined {
  if (typeof element !== "object" || element === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(element));
  const found = identities.map((name) => fields.get(name)).find((id) => typeof id === "string");
  return typeof found === "string" ? found : undefined;
}
