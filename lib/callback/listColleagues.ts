import type { Bindings } from "../flow/document/bindings";
import type { CallbackRule } from "../flow/document/callbackRule";

/** Who calls back for a queue, by their keys in the bindings; those whom the bindings do not name are left out. Pure. */
export function listColleagues(
  { people, group }: Pick<CallbackRule, "people" | "group">,
  { people: bound = {} }: Pick<Bindings, "people">,
): readonly string[] {
  if (people !== undefined) return people.filter((key) => Object.hasOwn(bound, key));
  if (group === undefined) return [];
  return Object.keys(bound).filter((key) => bound[key]?.groups?.includes(group) === true);
}
