import { permissions } from "../permissions";
import { graphScenarios, type ScenarioName } from "./scenarios";

/** The command that has an administrator consent to what a scenario takes: for what not everybody is asked for, its permission is named. Pure. */
export function sayConsentCommand(scenario: ScenarioName | undefined): string {
  const least = scenario && graphScenarios[scenario].least;
  const isMore = least !== undefined && permissions[least].isAsked !== true;
  return `${isMore ? `IVR_MORE_PERMISSIONS=${least} ` : ""}scripts/azure/registerApp.sh consent`;
}
