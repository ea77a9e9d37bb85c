import {
  campaignRequestSchema,
  type CampaignRequest,
} from "../../../lib/placing/campaigns/campaignRequest";
import { aCampaignWorld } from "./aCampaignWorld";

const instance = "3d913abb-aec0-4964-8fa6-3c6850c4f278";

const variables = { day: "2026-11-27" };

function aRequest(given: Partial<CampaignRequest> = {}, people = 1): CampaignRequest {
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

describe("stopCampaign", () => {
  it("calls nobody any more and cuts nobody off", async () => {
    const world = aCampaignWorld();
    await world.startCampaign({ campaign: aRequest({ maxAtOnce: 1 }, 5), who: "anna" });
    await world.run(20_000);
    await world.stopCampaign({ key: "reminders", who: "ben" });
    expect(await world.showCampaign("reminders")).toMatchObject({
      state: "ending",
      end: "stopped",
    });
    await world.run();
    expect(await world.showCampaign("reminders")).toMatchObject({
      state: "ended",
      end: "stopped",
      counts: { confirmed: 1, notCalled: 4 },
    });
    expect(world.phoneCalls).toHaveLength(1);
  });

  it("knows no campaign that is not there", async () => {
    await expect(aCampaignWorld().stopCampaign({ key: "none", who: "ben" })).rejects.toMatchObject({
      code: "CAMPAIGN_NOT_FOUND",
    });
  });
});
