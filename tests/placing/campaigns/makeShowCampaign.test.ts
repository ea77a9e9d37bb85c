import type { CampaignHead } from "../../../lib/campaign/campaign";
import { makeShowCampaign } from "../../../lib/placing/campaigns/makeShowCampaign";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import { aCampaign } from "../../contracts/support/aCampaign";

const at = "2026-11-21T09:00:00.000Z";

async function shown(head: Partial<CampaignHead> = {}) {
  const { campaigns } = makeMemoryStorage({ now: () => at });
  await campaigns.insertCampaign(aCampaign(head), "hash");
  return makeShowCampaign(campaigns);
}

describe("a campaign as clients see it", () => {
  it("has its settings, how many are in which state, and what came of each", async () => {
    const { showCampaign, listCampaigns } = await shown();
    const seen = {
      key: "reminders",
      state: "running",
      flow: "reminder",
      order: "all",
      startedAt: at,
      startedBy: "anna",
      counts: { waiting: 2, calling: 0, confirmed: 0, notReached: 0, notCalled: 0 },
    };
    const waiting = { state: "waiting", tries: 0, dueAt: at };

    expect(await listCampaigns(10)).toEqual([seen]);
    expect(await showCampaign("reminders")).toEqual({
      ...seen,
      recipients: [
        {
          recipient: "0001",
          to: { person: "anna" },
          variables: { day: "2026-11-27" },
          ...waiting,
        },
        { recipient: "0002", to: { phone: "+4930555099" }, ...waiting },
      ],
    });
  });

  it.each<[string, Partial<CampaignHead>]>([
    ["running", {}],
    ["ending", { end: "stopped" }],
    ["ended", { end: "allCalled", finishedAt: at }],
  ])("is %s where its end is %j", async (state, head) => {
    const { showCampaign } = await shown(head);
    expect(await showCampaign("reminders")).toMatchObject({ state, ...head });
  });

  it("is not found where there is none", async () => {
    const { showCampaign } = await shown();
    await expect(showCampaign("others")).rejects.toMatchObject({ code: "CAMPAIGN_NOT_FOUND" });
  });
});
