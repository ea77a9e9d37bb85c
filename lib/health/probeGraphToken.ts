import type { ReadRoles } from "../graph/consent/grantedRoles";
import { isAllowed } from "../graph/consent/isAllowed";
import { everyCall, findNeeds } from "../graph/consent/findNeeds";
import { sayPermission } from "../graph/consent/sayPermission";
import { permissions, type PermissionName } from "../graph/permissions";
import type { ScenarioName } from "../graph/consent/scenarios";
import type { AnsweringFlows } from "../publishing/loadAnsweringFlows";
import type { Finding, Probe } from "./probe";

type AnsweredFlows = Pick<AnsweringFlows, "reached"> &
  Readonly<{ context: Pick<AnsweringFlows["context"], "bindings"> }>;

/** Whether a token for Graph can be had in the home tenant, and an administrator there has consented to what the flows that answer calls do. */
export function probeGraphToken(
  ports: Readonly<{
    readRoles: ReadRoles;
    loadFlows: () => Promise<AnsweredFlows>;
  }>,
): Probe {
  return {
    name: "graphToken",
    remedy:
      "Check IVR_APP_ID, IVR_TENANT_ID and GRAPH_CREDENTIAL; for federated, that the app trusts the managed identity: bash scripts/azure/registerApp.sh trust.",
    look: async () => {
      const granted = await ports.readRoles();
      switch (granted.type) {
        case "notAsked":
          return { note: "No token is asked for: GRAPH_CREDENTIAL is none." };
        case "unknown":
          return { note: "The token cannot be read, so it is not known what the app may do." };
        case "roles":
          return judgeRoles(granted.roles, await findNeeded(ports.loadFlows));
      }
    },
  };
}

/** Where flows cannot be loaded, the check of the flows says so; what every call needs is known all the same. */
async function findNeeded(
  loadFlows: () => Promise<AnsweredFlows>,
): Promise<ReadonlySet<ScenarioName>> {
  const needs = await loadFlows().then(
    ({ reached, context }) =>
      reached.flatMap(({ flow }) =>
        findNeeds(flow, context.bindings).map(({ scenario }) => scenario),
      ),
    () => [],
  );
  return new Set([...everyCall, ...needs]);
}

function judgeRoles(roles: readonly string[], needed: ReadonlySet<ScenarioName>): Finding {
  const missing = [...needed].filter((scenario) => !isAllowed(roles, scenario));
  if (missing.length > 0) {
    const named = [...new Set(missing.map(sayPermission))];
    return {
      problem: `The app has no consent for ${named.join(", ")} in its home tenant; calls need that for ${missing.join(", ")}.`,
      remedy:
        "An administrator consents: bash scripts/azure/registerApp.sh consent, or in Entra, App registrations, API permissions. Instances use an old token for up to an hour: restart the app.",
    };
  }
  const notes = askedPermissions
    .filter(({ name }) => !roles.includes(name))
    .map(({ name, without }) => `Without ${name} ${without}. No flow that answers needs it.`);
  return notes.length === 0 ? {} : { note: notes.join(" ") };
}

/** Either lets the app answer: the other one is not missed. */
const eitherAnswers: readonly PermissionName[] = [
  "Calls.JoinGroupCall.All",
  "Calls.JoinGroupCallAsGuest.All",
];

const askedPermissions = Object.entries(permissions).flatMap(([name, { without, isAsked }]) =>
  isAsked && !eitherAnswers.some((either) => either === name) ? [{ name, without }] : [],
);
