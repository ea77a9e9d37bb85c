import type { Bindings } from "../flow/document/bindings";

/** The key of the person with an extension, among everybody or one group. */
export function findExtension(
  bindings: Bindings,
  extension: string,
  group: string | undefined,
): string | undefined {
  return Object.entries(bindings.people ?? {}).find(
    ([, person]) =>
      person.extension === extension &&
      (group === undefined || person.groups?.includes(group) === true),
  )?.[0];
}
