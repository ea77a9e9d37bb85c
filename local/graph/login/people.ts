import { allRoles, type Role } from "../../../lib/identity/person";

/** Somebody of the stand-in's tenant, with the roles that were given there. */
export type EntraPerson = Readonly<{
  key: string;
  signInName: string;
  /** The object id, which never changes. */
  id: string;
  roles: readonly Role[];
}>;

/** One for each role, and somebody whom nobody gave one. */
export const people: readonly EntraPerson[] = [
  ...allRoles.map((role, index) => aPerson(role.toLowerCase(), index + 1, [role])),
  aPerson("guest", 9, []),
];

function aPerson(key: string, number: number, roles: readonly Role[]): EntraPerson {
  return {
    key,
    signInName: `${key}@contoso.example`,
    id: `5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a400${number}`,
    roles,
  };
}
