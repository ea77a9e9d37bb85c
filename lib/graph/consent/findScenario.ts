import { graphScenarios, type ScenarioName } from "./scenarios";

/** What a request to Graph comes to: an action, and for a new call what its body says; undefined for an action that is not in the table. Pure. */
export function findScenario(action: string, body?: unknown): ScenarioName | undefined {
  if (action === "createCall" && typeof body === "object" && body !== null) {
    if ("meetingInfo" in body && body.meetingInfo !== null) return "joinMeeting";
    if ("targets" in body && Array.isArray(body.targets) && body.targets.length > 1) {
      return "createGroupCall";
    }
  }
  return isScenario(action) ? action : undefined;
}

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(graphScenarios, name);
}
