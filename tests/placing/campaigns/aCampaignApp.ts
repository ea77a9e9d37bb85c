import {
  campaignRequestSchema,
  type CampaignRequest,
} from "../../../lib/placing/campaigns/campaignRequest";

export const instance = "3d913abb-aec0-4964-8fa6-3c6850c4f278";

export const variables = { day: "2026-11-27" };

export function aRequest(given: Partial<CampaignRequest> = {}, people = 1): CampaignRequest {
  return campaignRequestSchema.parse({
    key: "reminders",
    flow: "reminder",
    dialled: instance,
    order: "all",
    timeZone: "UTC",
    recipients: Array.from({ length: people }, (_each, index) => ({
      phone: `+4930555${String(10_000 + index)}`,
      variables,
    })),
    ...given,
  });
}
