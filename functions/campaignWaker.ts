import { app, type InvocationContext, type Timer } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import type { Log } from "../lib/log";
import type { WakeCampaigns } from "../lib/placing/campaigns/makeWakeCampaigns";

/** Every five minutes: wakes campaigns whose messages were lost. A failure is thrown, so that the host reports it; the next time goes on. */
export function makeCampaignWaker(
  ports: Readonly<{ wakeCampaigns: WakeCampaigns; log: Log }>,
): (timer: Timer, context: InvocationContext) => Promise<void> {
  return async () => {
    const campaigns = await ports.wakeCampaigns();
    if (campaigns > 0) ports.log.warn("campaignsWoken", { campaigns });
  };
}

app.timer("campaignWaker", {
  // Second, minute, hour, day, month, weekday.
  schedule: "30 */5 * * * *",
  handler: async (timer, context) => makeCampaignWaker(await ivr().calls())(timer, context),
});
