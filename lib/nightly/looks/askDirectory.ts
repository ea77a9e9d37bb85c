import { isGuid } from "../../flow/document/isGuid";
import type { KnownUsers } from "../findings/judges/judgePeople";
import type { NightlyPorts } from "../ports";
import { findMissingPermission } from "./findMissingPermission";

/** What Graph knows of accounts and numbers, of each only where somebody wants to know. */
type Answer = Readonly<{
  assigned: ReadonlySet<string> | undefined;
  users: KnownUsers | undefined;
}>;

/** Asks which accounts are there and which numbers are assigned; says which permission is missing for what is wanted. Rejects as Graph does. */
export async function askDirectory(
  ports: Pick<NightlyPorts, "readRoles" | "directory">,
  { ids, hasNumbers }: Readonly<{ ids: readonly string[]; hasNumbers: boolean }>,
): Promise<Answer | Readonly<{ lacksPermission: string }>> {
  for (const [isNeeded, scenario] of [
    [hasNumbers, "listNumberAssignments"],
    [ids.length > 0, "listUsers"],
  ] as const) {
    const lacksPermission = isNeeded ? await findMissingPermission(ports, scenario) : undefined;
    if (lacksPermission !== undefined) return { lacksPermission };
  }
  return {
    assigned: hasNumbers ? await ports.directory.listAssignedNumbers() : undefined,
    users: ids.length > 0 ? await ports.directory.findUsers(ids.filter(isGuid)) : undefined,
  };
}
