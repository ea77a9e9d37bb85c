import { aCampaignWorld } from "./aCampaignWorld";
import { aRequest } from "./aCampaignApp";

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
