import type { Bindings } from "../document/bindings";
import type { NodeOf } from "../document/flow";

/** A person of the bindings. */
export type ListedPerson = NonNullable<Bindings["people"]>[string];

/** People a directory may name, by key: those of its groups, without those it leaves out. */
export function findListedPeople(
  bindings: Bindings,
  node: Pick<NodeOf<"directory">, "include" | "exclude">,
): readonly (readonly [key: string, person: ListedPerson])[] {
  const isIn = (person: ListedPerson, groups: readonly string[] | undefined) =>
    groups?.some((group) => person.groups?.includes(group) === true);
  return Object.entries(bindings.people ?? {}).filter(
    ([, person]) => isIn(person, node.include) !== false && isIn(person, node.exclude) !== true,
  );
}
