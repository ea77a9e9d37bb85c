import type { Me } from "./api";

type NeededRole = "Edit" | "Publish" | "Operate" | "Administer";

/** The roles that include each role, as the server has it. */
const includedIn: Readonly<Record<NeededRole, readonly string[]>> = {
  Edit: ["Edit", "Publish", "Administer"],
  Publish: ["Publish", "Administer"],
  Operate: ["Operate", "Administer"],
  Administer: ["Administer"],
};

/** True when somebody may change drafts, make them live, throw switches, or change what names mean. What is shown goes by it; what is done is judged by the server. */
export function mayDo({ roles }: Pick<Me, "roles">, role: NeededRole): boolean {
  return roles.some((one) => includedIn[role].includes(one));
}
