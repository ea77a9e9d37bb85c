import type { Deployed } from "../snapshots";

/** What a deployment would make, as far as rules ask about it. */
export type Deployment = Readonly<{
  resources: readonly Deployed[];
  outputs: Readonly<Record<string, unknown>>;
}>;

/** The resources that break a rule, by their types and names. */
export type Breaches = (deployment: Deployment) => readonly string[];

/** Stands for any value but none. */
export const anything = Symbol("anything");

/** Breaks for every resource of a type (or of several, with spaces) that has none of the allowed values at a path; undefined allows silence. */
export function demand(types: string, path: string, ...allowed: readonly unknown[]): Breaches {
  return breaches(types, (resource) => {
    const value = at(resource, path);
    return allowed.includes(value) || (allowed.includes(anything) && value !== undefined);
  });
}

/** Breaks for every resource of a type (or of several, with spaces) for which something does not hold. */
export function breaches(types: string, holds: (resource: Deployed) => boolean): Breaches {
  const wanted = types.toLowerCase().split(" ");
  return ({ resources }) =>
    resources
      .filter(({ type }) => wanted.includes(type.toLowerCase()))
      .filter((resource) => !holds(resource))
      .map(({ type, name }) => `${type} ${name}`);
}

/** What stands at a path such as `properties.siteConfig.minTlsVersion`. */
export function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (within, key) =>
        typeof within === "object" && within !== null
          ? Object.entries(within).find(([name]) => name === key)?.[1]
          : undefined,
      value,
    );
}

/** The elements of a list at a path; none where there is no list. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}
