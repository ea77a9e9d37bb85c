import { graphScenarios, type ScenarioName } from "./scenarios";

/** True when one of these roles allows a scenario. Pure. */
export function isAllowed(roles: readonly string[], scenario: ScenarioName): boolean {
  const { least, alternatives = [] } = graphScenarios[scenario];
  return least === undefined || [least, ...alternatives].some((name) => roles.includes(name));
}
