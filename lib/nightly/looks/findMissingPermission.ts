import { isAllowed } from "../../graph/consent/isAllowed";
import { sayPermission } from "../../graph/consent/sayPermission";
import type { ScenarioName } from "../../graph/consent/scenarios";
import type { NightlyPorts } from "../ports";

/** The permission that is missing for something at Graph; undefined where there is one, or no token is asked for. What a token allows that cannot be read is found out by asking. */
export async function findMissingPermission(
  { readRoles }: Pick<NightlyPorts, "readRoles">,
  scenario: ScenarioName,
): Promise<string | undefined> {
  const granted = await readRoles();
  if (granted.type !== "roles" || isAllowed(granted.roles, scenario)) return undefined;
  return sayPermission(scenario);
}
