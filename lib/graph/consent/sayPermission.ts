import { graphScenarios, type ScenarioName } from "./scenarios";

/** The permissions of which one allows a scenario, for a sentence: "Calls.JoinGroupCall.All or Calls.JoinGroupCallAsGuest.All". Pure. */
export function sayPermission(scenario: ScenarioName): string {
  const { least, alternatives = [] } = graphScenarios[scenario];
  return [least ?? "no permission", ...alternatives].join(" or ");
}
