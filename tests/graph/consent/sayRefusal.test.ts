import { sayRefusal } from "../../../lib/graph/consent/sayRefusal";

const tenantId = "66666666-7777-8888-9999-000000000000";
const refused = { action: "transfer", tenantId, status: 403 };

describe("sayRefusal", () => {
  test.each([
    [
      "7504",
      { ...refused, subcode: 7504 },
      `The app lacks consent for Calls.Initiate.All in tenant ${tenantId}, which transfer needs: an administrator runs scripts/azure/registerApp.sh consent. Instances keep an old token for up to an hour: restart the app.`,
    ],
    [
      "7504 of a meeting",
      { ...refused, action: "createCall", body: { meetingInfo: {} }, subcode: 7504 },
      `The app lacks consent for Calls.JoinGroupCall.All or Calls.JoinGroupCallAsGuest.All in tenant ${tenantId}, which createCall needs: an administrator runs scripts/azure/registerApp.sh consent. A meeting counts in the tenant of its organizer. Instances keep an old token for up to an hour: restart the app.`,
    ],
    [
      "403 without a code",
      { ...refused, action: "recordResponse" },
      `The app lacks consent for Calls.AccessMedia.All in tenant ${tenantId}, which recordResponse needs: an administrator runs scripts/azure/registerApp.sh consent. Instances keep an old token for up to an hour: restart the app.`,
    ],
    [
      "7503",
      { ...refused, subcode: 7503 },
      `Tenant ${tenantId} does not know the app as a bot that takes calls, which transfer needs: calling must be on in the Teams channel of the bot, with the webhook of this app: azd provision; npm run register -- check says more.`,
    ],
    [
      "7505",
      { ...refused, subcode: 7505 },
      `The token is for tenant ${tenantId}, and what transfer was about belongs to another: check IVR_TENANT_ID, and that a resource account or an organizer is of that tenant; npm run register -- check says more.`,
    ],
    [
      "7507",
      { ...refused, action: "createCall", subcode: 7507 },
      `createCall needs a source that is an application instance of this app in tenant ${tenantId}, by its object id, with a number of its own: Get-CsOnlineApplicationInstance shows it, scripts/azure/newTeamsResourceAccount.ps1 makes it; npm run register -- check says more.`,
    ],
    [
      "a missing access policy",
      { ...refused, lacksAccessPolicy: true as const },
      `No application access policy in tenant ${tenantId} lets the app act for this organizer: a Teams administrator runs New-CsApplicationAccessPolicy -Identity ivr -AppIds <IVR_APP_ID>, then Grant-CsApplicationAccessPolicy -PolicyName ivr -Identity <organizer>. It may take half an hour.`,
    ],
    [
      "401",
      { ...refused, status: 401 },
      `Graph did not take the app's token for tenant ${tenantId}: check IVR_APP_ID, GRAPH_CREDENTIAL and that the app trusts the managed identity (scripts/azure/registerApp.sh trust).`,
    ],
    [
      "an action that needs no permission",
      { ...refused, action: "reject" },
      `Consent may be missing or old in tenant ${tenantId}, which reject needs: scripts/azure/registerApp.sh consent. Instances keep an old token for up to an hour: restart the app.`,
    ],
    ["409", { ...refused, status: 409 }, "The details name Graph's code and request id."],
  ])("says what %s means and which command repairs it", (_, given, sentence) => {
    expect(sayRefusal(given)).toBe(sentence);
  });
});
