import { bindingsSchema, type Bindings } from "../../../lib/flow/document/bindings";
import { IvrError } from "../../../lib/errors";
import { permissions } from "../../../lib/graph/permissions";
import type { RegisterContext } from "../../../scripts/register/registerContext";
import { aFlow } from "../../publishing/support/aFlow";

export const appId = "11111111-2222-3333-4444-555555555555";
const instance = "77777777-2222-3333-4444-555555555555";
const root = "https://ivr.example";
const graph = "https://graph.microsoft.com/v1.0";
const bot = "/subscriptions/one/resourceGroups/rg-dev/providers/Microsoft.BotService/botServices/b";
const calls = ["Calls.AccessMedia.All", "Calls.Initiate.All", "Calls.JoinGroupCall.All"] as const;

/** An environment in which all is well: its flow rings who is free, for a number and a resource account. What is given replaces parts, addresses among them. */
export function aRegistration(
  changes: Partial<Omit<RegisterContext, "settings" | "askAsPerson">> &
    Readonly<{
      answers?: Readonly<Record<string, unknown>>;
      granted?: readonly (keyof typeof permissions)[];
      /** Of the bindings. */
      organizers?: Readonly<Record<string, unknown>>;
      /** Steps of the flow besides. */
      nodes?: Readonly<Record<string, unknown>>;
      settings?: Partial<RegisterContext["settings"]>;
      channels?: Bindings["channels"];
    }> = {},
): Omit<RegisterContext, "stdout" | "stderr"> {
  const {
    answers: other,
    granted = [...calls, "Presence.Read.All"],
    settings,
    organizers = {},
    nodes = {},
    channels,
    ...rest
  } = changes;
  const answers: Readonly<Record<string, unknown>> = {
    [`${graph}/servicePrincipals(appId='${appId}')/appRoleAssignments`]: {
      value: granted.map((name) => ({ appRoleId: permissions[name].id })),
    },
    [`${graph}/users/${instance}?$select=id`]: { id: instance },
    "https://management.azure.com/subscriptions?api-version=2022-12-01": {
      value: [{ subscriptionId: "zero" }, { subscriptionId: "one" }],
    },
    "https://management.azure.com/subscriptions/one/resourceGroups/rg-dev/providers/Microsoft.BotService/botServices?api-version=2022-09-15":
      { value: [{ id: bot, properties: { msaAppId: appId.toUpperCase() } }] },
    [channelUrl]: { properties: { properties: channel } },
    ...other,
  };
  const flow = aFlow({
    nodes: {
      ...aFlow().nodes,
      sales: {
        type: "transfer",
        title: "Sales",
        to: [{ target: { person: "anna" }, only: "available" }],
      },
      ...nodes,
    },
  });
  return {
    settings: {
      appId,
      tenantId: "66666666-7777-8888-9999-000000000000",
      publicUrl: root,
      cloud: "global",
      graphUrl: "https://graph.microsoft.com",
      resourceGroup: "rg-dev",
      ...settings,
    },
    loadFlows: () =>
      Promise.resolve({
        entryPoints: ["+15550100", instance].map((dialled) => ({
          entryPoint: { dialled, flow: "main", version: "published" as const },
          flow,
        })),
        reached: [{ flow, dialled: ["+15550100"] }],
        context: {
          flows: {},
          bindings: bindingsSchema.parse({
            schema: "bindings/v1",
            people: { anna: { userId: "anna-id", name: "Anna" } },
            organizers,
            channels,
          }),
        },
      }),
    askAsPerson: (url) =>
      Object.hasOwn(answers, url)
        ? Promise.resolve(answers[url])
        : Promise.reject(new IvrError("CONFIG_INVALID", `az could not read ${new URL(url).host}.`)),
    asApp: undefined,
    post: () => Promise.resolve(401),
    ...rest,
  };
}

/** Where Azure tells of the bot's Teams channel, and what it says while all is well. */
export const channelUrl = `https://management.azure.com${bot}/channels/MsTeamsChannel?api-version=2022-09-15`;
export const channel = { enableCalling: true, callingWebhook: `${root}/api/calls` };
