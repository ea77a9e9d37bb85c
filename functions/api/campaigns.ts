import * as z from "zod";
import { campaignRequestSchema } from "../../lib/placing/campaigns/campaignRequest";
import { limitUpTo } from "./pathNames";
import { endpoint, route } from "./route";

/** Campaigns, the newest first; a new one is answered with 202, and the same again is the same. */
export const campaigns = route("campaigns", {
  GET: endpoint({
    role: "Operate",
    query: z.object({ limit: limitUpTo(200) }),
    answer: async ({ query }, { calls }) => ({
      jsonBody: { campaigns: await calls.listCampaigns(query.limit) },
    }),
  }),
  POST: endpoint({
    role: "Operate",
    body: campaignRequestSchema,
    bodyCode: "CAMPAIGN_INVALID",
    answer: async ({ body, who }, { calls }) => {
      await calls.startCampaign({ campaign: body, who });
      return {
        status: 202,
        headers: { Location: `/api/campaigns/${body.key}` },
        jsonBody: { key: body.key },
      };
    },
  }),
});
