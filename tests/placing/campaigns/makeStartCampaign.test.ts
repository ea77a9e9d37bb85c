import { type CampaignRequest } from "../../../lib/placing/campaigns/campaignRequest";
import { aCampaignWorld } from "./aCampaignWorld";
import { instance, variables, aRequest } from "./aCampaignApp";

describe("startCampaign", () => {
  const start = async (given: Partial<CampaignRequest>, bindings = {}) => {
    const world = aCampaignWorld({ bindings });
    await world.startCampaign({ campaign: aRequest(given), who: "anna" });
    return world;
  };

  test.each<[Partial<CampaignRequest>, string]>([
    [
      { dialled: "nobody", from: { applicationInstanceId: instance } },
      "No flow answers the entry point",
    ],
    [{ flow: "other" }, "leads to the flow reminder, not to other"],
    [{ dialled: "*" }, "`from` must name an application instance"],
    [{ timeZone: undefined }, "Nobody knows what time it is for recipient 1"],
    [{ schedule: "office" }, "The bindings name no shared hours office"],
    [{ notify: "office" }, "The bindings name no channel office"],
    [{ recipients: [{ phone: "+4930555001" }] }, "`variables` must have day"],
    [{ recipients: [{ person: "zoe", variables }] }, "The bindings name no person zoe"],
    [
      {
        recipients: [
          { phone: "+4930555001", variables },
          { phone: "office", variables },
        ],
      },
      "Recipients 1 and 2 are the same",
    ],
  ])("refuses %j", async (given, sentence) => {
    await expect(start(given, { numbers: { office: "+4930555001" } })).rejects.toThrow(sentence);
  });

  it("takes the same request twice and calls once, and refuses another under its key", async () => {
    const world = await start({});
    await world.startCampaign({ campaign: aRequest(), who: "anna" });
    await world.run();
    expect(world.phoneCalls).toHaveLength(1);
    await expect(
      world.startCampaign({ campaign: aRequest({ tries: 1 }), who: "anna" }),
    ).rejects.toThrow("Another campaign has the key reminders");
    const { entries } = await world.storage.auditLog.listAuditEntries({ limit: 9 });
    expect(entries.map(({ what, detail }) => [what, detail])).toEqual([
      ["campaignStarted", "reminders: 1"],
    ]);
  });
});
