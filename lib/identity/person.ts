/** What people may do with the editor. */
export type Role = "View" | "Edit" | "Publish" | "Operate" | "Administer";

/** Somebody who has signed in to the editor. */
export type Person = Readonly<{ name: string; roles: readonly Role[] }>;

/** All roles, from the one that only looks to the one that may do everything. */
export const allRoles: readonly Role[] = ["View", "Edit", "Publish", "Operate", "Administer"];

/** What else each role may do. */
const includes: Readonly<Record<Role, readonly Role[]>> = {
  View: [],
  Edit: ["View"],
  Publish: ["View", "Edit"],
  Operate: ["View"],
  Administer: allRoles,
};

/** True when somebody has a role, or one that includes it. Pure. */
export function hasRole({ roles }: Pick<Person, "roles">, wanted: Role): boolean {
  return roles.some((role) => role === wanted || includes[role].includes(wanted));
}
