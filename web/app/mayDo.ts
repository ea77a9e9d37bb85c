import type { Me } from "./api";

/** What each role includes besides itself, as the server has it. */
const includedIn: Readonly<Record<"Edit" | "Publish", readonly string[]>> = {
  Edit: ["Edit", "Publish", "Administer"],
  Publish: ["Publish", "Administer"],
};

/** True when somebody may change drafts, or make them live. What is shown goes by it; what is done is judged by the server. */
export function mayDo({ roles }: Pick<Me, "roles">, role: "Edit" | "Publish"): boolean {
  return roles.some((one) => includedIn[role].includes(one));
}
