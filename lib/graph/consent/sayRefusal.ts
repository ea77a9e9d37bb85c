import { graphScenarios } from "./scenarios";
import { findScenario } from "./findScenario";
import { sayConsentCommand } from "./sayConsentCommand";
import { sayPermission } from "./sayPermission";

/** What is known of a refusal by Graph: never its own text. */
export type Refused = Readonly<{
  action: string;
  body?: unknown;
  tenantId?: string | undefined;
  status: number;
  subcode?: number | undefined;
  /** Graph said in its constant sentence that no application access policy covers the organizer. */
  lacksAccessPolicy?: true | undefined;
}>;

const oldTokens = "Instances keep an old token for up to an hour: restart the app.";
const check = "npm run register -- check says more";

/** Says what a refusal means and which command repairs it: the action, the permission, the tenant. Pure. */
export function sayRefusal(refused: Refused): string {
  const { status, subcode, tenantId } = refused;
  const tenant = tenantId === undefined ? "the tenant" : `tenant ${tenantId}`;
  if (refused.lacksAccessPolicy === true) return sayAccessPolicy(tenant);
  const byCode = subcode === undefined ? undefined : bySubcode[subcode];
  if (byCode !== undefined) return byCode(refused, tenant);
  if (status === 401) {
    return `Graph did not take the app's token for ${tenant}: check IVR_APP_ID, GRAPH_CREDENTIAL and that the app trusts the managed identity (scripts/azure/registerApp.sh trust).`;
  }
  return status === 403
    ? sayConsent(refused, tenant)
    : "The details name Graph's code and request id.";
}

type Say = (refused: Refused, tenant: string) => string;

// The platform's subcodes: https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
const bySubcode: Readonly<Record<number, Say>> = {
  7503: ({ action }, tenant) =>
    `${tenant[0]?.toUpperCase()}${tenant.slice(1)} does not know the app as a bot that takes calls, which ${action} needs: calling must be on in the Teams channel of the bot, with the webhook of this app: azd provision; ${check}.`,
  7504: sayConsent,
  7505: ({ action }, tenant) =>
    `The token is for ${tenant}, and what ${action} was about belongs to another: check IVR_TENANT_ID, and that a resource account or an organizer is of that tenant; ${check}.`,
  7507: ({ action }, tenant) =>
    `${action} needs a source that is an application instance of this app in ${tenant}, by its object id, with a number of its own: Get-CsOnlineApplicationInstance shows it, scripts/azure/newTeamsResourceAccount.ps1 makes it; ${check}.`,
  8523: () => "An argument of the request is not valid for this call.",
  8529: () => "The monthly limit of calls is reached.",
  8530: () => "The limit of calls at the same time is reached.",
};

function sayConsent({ action, body }: Refused, tenant: string): string {
  const scenario = findScenario(action, body);
  if (scenario === undefined || graphScenarios[scenario].least === undefined) {
    return `Consent may be missing or old in ${tenant}, which ${action} needs: ${sayConsentCommand(scenario)}. ${oldTokens}`;
  }
  const meeting =
    scenario === "joinMeeting" ? " A meeting counts in the tenant of its organizer." : "";
  return `The app lacks consent for ${sayPermission(scenario)} in ${tenant}, which ${action} needs: an administrator runs ${sayConsentCommand(scenario)}.${meeting} ${oldTokens}`;
}

function sayAccessPolicy(tenant: string): string {
  return `No application access policy in ${tenant} lets the app act for this organizer: a Teams administrator runs New-CsApplicationAccessPolicy -Identity ivr -AppIds <IVR_APP_ID>, then Grant-CsApplicationAccessPolicy -PolicyName ivr -Identity <organizer>. It may take half an hour.`;
}
