import type { Bindings } from "../document/bindings";
import type { NodeOf } from "../document/flow";

/** A person of the bindings. */
export type Person = NonNullable<Bindings["people"]>[string];

/** People a directory may name, by key: those of its groups, without those it leaves out. */
export function listedPeople(
  bindings: Bindings,
  node: Pick<NodeOf<"directory">, "include" | "exclude">,
): readonly (readonly [key: string, person: Person])[] {
  const isIn = (person: Person, groups: readonly string[] | undefined) =>
    groups?.some((group) => person.groups?.includes(group) === true);
  return Object.entries(bindings.people ?? {}).filter(
    ([, person]) => isIn(person, node.include) !== false && isIn(person, node.exclude) !== true,
  );
}
