import { aCallRecord } from "./support/aCallRecord";
import { aCampaign } from "./support/aCampaign";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** CampaignStore and CallTotals. */
export function campaignsContract(open: OpenStorage): void {
  describe("campaigns", () => {
    let store: StorageUnderTest;
    let campaigns: StorageUnderTest["storage"]["campaigns"];
    beforeEach(async () => {
      store = await open();
      ({ campaigns } = store.storage);
    });
    const campaign = aCampaign();
    const load = async () => {
      const kept = await campaigns.loadCampaign("reminders");
      if (kept === undefined) throw new Error("It is not there.");
      return kept;
    };

    it("are kept once, with everybody in them", async () => {
      expect([
        await campaigns.insertCampaign(campaign, "hash-1"),
        await campaigns.insertCampaign(aCampaign({ id: "campaign-2" }), "hash-2"),
      ]).toEqual([true, false]);
      expect(await load()).toMatchObject({ campaign, bodyHash: "hash-1", isStopAsked: false });
      expect(await campaigns.loadCampaign("others")).toBeUndefined();
    });

    it("are written by one of two who read the same", async () => {
      await campaigns.insertCampaign(campaign, "hash-1");
      const kept = await load();
      const next = {
        head: { ...campaign.head, throttles: 1 },
        recipients: kept.campaign.recipients.map((one, index) =>
          index === 0 ? { ...one, state: "calling" as const, attempt: 1 } : one,
        ),
      };
      const saved = await campaigns.saveCampaign(kept, next, "2026-11-21T09:10:00.000Z");
      await expect(
        campaigns.saveCampaign(kept, next, "2026-11-21T09:10:00.000Z"),
      ).rejects.toMatchObject({ code: "IVR_STATE_CONFLICT" });
      expect((await load()).campaign).toEqual(next);
      const last = { ...next, head: { ...next.head, throttles: 2 } };
      await campaigns.saveCampaign(saved, last, undefined);
      expect((await load()).campaign).toEqual(last);
    });

    it("are not written over when somebody stops them, and remember it", async () => {
      await campaigns.insertCampaign(campaign, "hash-1");
      const kept = await load();
      expect([
        await campaigns.askCampaignToStop("reminders"),
        await campaigns.askCampaignToStop("others"),
      ]).toEqual([true, false]);
      await expect(campaigns.saveCampaign(kept, campaign, undefined)).rejects.toMatchObject({
        code: "IVR_STATE_CONFLICT",
      });
      expect((await load()).isStopAsked).toBe(true);
      await campaigns.saveCampaign(await load(), campaign, undefined);
      expect((await load()).isStopAsked).toBe(true);
    });

    it("go on without whoever was forgotten meanwhile", async () => {
      await campaigns.insertCampaign(campaign, "hash-1");
      const kept = await load();
      const [row] = await store.tables.list("CampaignRecipients", {
        columnsEqual: { phoneNumber: "+4930555099" },
      });
      if (row === undefined) throw new Error("The number is not there.");
      await store.tables.remove("CampaignRecipients", row);
      const next = {
        ...campaign,
        recipients: campaign.recipients.map((one) => ({ ...one, attempt: 1 })),
      };
      await campaigns.saveCampaign(kept, next, undefined);
      expect((await load()).campaign.recipients).toEqual(next.recipients.slice(0, 1));
    });

    it("forget a number that recipients are told of, but for its last digits", async () => {
      const { traceStore } = store.storage;
      const number = "+4930555077";
      const told = campaign.recipients.map((one) => ({ ...one, variables: { number, floor: 2 } }));
      await campaigns.insertCampaign({ ...campaign, recipients: told }, "hash-1");
      const theirs = async () =>
        (await traceStore.listTraces({ phoneNumber: number })).campaignVariables.filter(
          ({ caller }) => caller === number,
        );
      const found = await theirs();
      expect(found).toHaveLength(2);
      await traceStore.deleteTraces("campaignVariables", found);
      expect(await theirs()).toEqual([]);
      expect((await load()).campaign.recipients.map(({ variables }) => variables)).toEqual([
        { number: "***077", floor: 2 },
        { number: "***077", floor: 2 },
      ]);
    });

    it("are listed, the newest first", async () => {
      await campaigns.insertCampaign(campaign, "hash-1");
      const newer = { key: "storm", id: "campaign-2", startedAt: "2026-11-21T10:00:00.000Z" };
      await campaigns.insertCampaign(aCampaign(newer), "hash-2");
      const listed = await campaigns.listCampaigns(5);
      expect(listed.map(({ head, counts }) => [head.key, counts.waiting])).toEqual([
        ["storm", 2],
        ["reminders", 2],
      ]);
      expect(await campaigns.listCampaigns(1)).toHaveLength(1);
    });

    it("are silent once they should have been heard of", async () => {
      await campaigns.insertCampaign(campaign, "hash-1");
      await campaigns.saveCampaign(await load(), campaign, "2026-11-21T09:10:00.000Z");
      const silent = async (before: string) =>
        (await campaigns.listSilentCampaigns(before)).map(({ id }) => id);
      expect(await silent("2026-11-21T09:10:00.000Z")).toEqual([]);
      expect(await silent("2026-11-21T09:10:00.001Z")).toEqual(["campaign-1"]);
      await campaigns.saveCampaign(await load(), campaign, undefined);
      expect(await silent("2030-01-01T00:00:00.000Z")).toEqual([]);
      await campaigns.askCampaignToStop("reminders");
      expect(await silent("2026-11-21T09:00:00.000Z")).toEqual(["campaign-1"]);
    });

    it("know how much is called", async () => {
      const { callTotals, callRecordStore, liveCalls } = store.storage;
      await liveCalls.noteLiveCall({ callId: "call-1", startedAt: store.now() });
      const startedAt = "2026-11-21T09:00:00.000Z";
      for (const callId of ["call-2", "call-3"]) {
        await callRecordStore.saveCallRecord(aCallRecord({ callId, startedAt }));
      }
      expect([
        await callTotals.countLiveCalls(),
        await callTotals.countCallsOfDay("2026-11-21"),
        await callTotals.countCallsOfDay("2026-11-20"),
      ]).toEqual([1, 2, 0]);
    });
  });
}
