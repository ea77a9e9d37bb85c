import type { Bindings } from "../../lib/flow/document/bindings";
import type { NameTarget } from "../phone/transcriptLines";

/** Names the target of a transfer as flows do (`queue:sales`), by the number or id that the bindings give it. Pure. */
export function nameTargets(bindings: Bindings): NameTarget {
  const names = new Map<string, string>();
  for (const [key, person] of Object.entries(bindings.people ?? {})) {
    names.set(person.userId, `person:${key}`);
  }
  for (const [key, number] of Object.entries(bindings.numbers ?? {})) {
    names.set(number, `phone:${key}`);
  }
  for (const kind of ["queue", "attendant"] as const) {
    for (const [key, place] of Object.entries(bindings[`${kind}s`] ?? {})) {
      names.set("phone" in place ? place.phone : place.applicationInstanceId, `${kind}:${key}`);
    }
  }
  return (id) => names.get(id);
}
