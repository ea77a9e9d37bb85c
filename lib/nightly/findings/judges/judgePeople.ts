import type { Bindings } from "../../../flow/document/bindings";
import type { NewFinding } from "../finding";
import type { Uses } from "../findUses";

/** How the directory knows people, by their ids in small letters; who is not in it is gone. */
export type KnownUsers = ReadonlyMap<string, "there" | "disabled">;

/** People and organizers whom flows name and who left, or whose account is blocked. Pure. */
export function judgePeople(
  uses: Readonly<{ people: Uses; organizers: Uses }>,
  bindings: Bindings,
  users: KnownUsers,
): readonly NewFinding[] {
  const judge = (kind: keyof typeof uses): readonly NewFinding[] =>
    [...uses[kind]].flatMap(([key, places]): readonly NewFinding[] => {
      const person = bindings[kind]?.[key];
      if (person === undefined) return [];
      const state = users.get(person.userId.toLowerCase());
      if (state === "there") return [];
      const code = state === "disabled" ? "personDisabled" : "personGone";
      return [{ code, subject: `${kind}.${key}`, values: { name: person.name }, places }];
    });
  return [...judge("people"), ...judge("organizers")];
}
