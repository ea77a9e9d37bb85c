import * as z from "zod";
import { clouds } from "../../../lib/clouds";
import { IvrError } from "../../../lib/errors";
import type { Finding, Probe } from "../../../lib/health/probe";
import type { RegisterContext, RegisterSettings } from "../registerContext";

const version = "api-version=2022-09-15";
const subscriptions = z.object({ value: z.array(z.object({ subscriptionId: z.string() })) });
const bots = z.object({
  value: z.array(z.object({ id: z.string(), properties: z.object({ msaAppId: z.string() }) })),
});
const channel = z.object({
  properties: z.object({
    properties: z.object({
      enableCalling: z.boolean().nullish(),
      callingWebhook: z.string().nullish(),
    }),
  }),
});

/** Whether the Azure Bot takes calls for this app and announces them to its webhook. */
export function checkBotChannel({ settings, askAsPerson }: RegisterContext): Probe {
  const arm = clouds[settings.cloud].armUrl;
  return {
    name: "botChannel",
    remedy: "Sign in (az login) with the right to read the resource group.",
    look: async () => {
      const { appId, resourceGroup } = settings;
      if (appId === undefined || resourceGroup === undefined) {
        return { note: "IVR_APP_ID or AZURE_RESOURCE_GROUP is not set." };
      }
      const { value } = subscriptions.parse(
        await askAsPerson(`${arm}/subscriptions?api-version=2022-12-01`),
      );
      const found = await Promise.all(
        value.map(async ({ subscriptionId }) => {
          const group = `${arm}/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
          return askAsPerson(`${group}/providers/Microsoft.BotService/botServices?${version}`).then(
            (answer) => bots.parse(answer).value,
            ifNotThere,
          );
        }),
      );
      const bot = found
        .flat()
        .find(({ properties }) => properties.msaAppId.toLowerCase() === appId.toLowerCase());
      if (bot === undefined) {
        return {
          problem: `The resource group ${resourceGroup} has no Azure Bot of the app ${appId}.`,
          remedy: "azd provision, after scripts/azure/registerApp.sh register.",
        };
      }
      return judge(
        channel.parse(await askAsPerson(`${arm}${bot.id}/channels/MsTeamsChannel?${version}`)),
        settings,
      );
    },
  };
}

/** The group is in one subscription; the others answer that they have none. */
function ifNotThere(error: unknown): [] {
  if (error instanceof IvrError) return [];
  throw error;
}

function judge(
  { properties: { properties } }: z.infer<typeof channel>,
  { publicUrl }: RegisterSettings,
): Finding {
  const remedy = "azd provision.";
  if (properties.enableCalling !== true) {
    return { problem: "Calling is off in the bot's Teams channel (Graph says 7503 then).", remedy };
  }
  const wanted = publicUrl === undefined ? undefined : `${publicUrl}/api/calls`;
  return wanted === undefined || properties.callingWebhook === wanted
    ? {}
    : {
        problem: `The bot's Teams channel announces calls to ${properties.callingWebhook ?? "no address"}, not to ${wanted}.`,
        remedy,
      };
}
