import { InvocationContext, type Timer } from "@azure/functions";
import { makeCampaignWaker } from "../../functions/campaignWaker";
import { aLog } from "../support/aLog";

const timer = {} as Timer;

describe("campaignWaker", () => {
  it.each([
    [2, [{ level: "warn", event: "campaignsWoken", campaigns: 2 }]],
    [0, []],
  ])("says of %d campaigns that they were woken", async (count, expected) => {
    const { log, entries } = aLog();
    const wakeCampaigns = () => Promise.resolve(count);
    await makeCampaignWaker({ wakeCampaigns, log })(timer, new InvocationContext());
    expect(entries).toEqual(expected);
  });

  it("fails when storage does, so that the host reports it", async () => {
    const wakeCampaigns = () => Promise.reject(new Error("down"));
    const run = makeCampaignWaker({ wakeCampaigns, log: aLog().log })(
      timer,
      new InvocationContext(),
    );
    await expect(run).rejects.toThrow("down");
  });
});
