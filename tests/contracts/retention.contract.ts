import { hungUp } from "../support/activities";
import { aFlow } from "../publishing/support/aFlow";
import { aCallbackRequest } from "./support/aCallbackRequest";
import { aCallRecord } from "./support/aCallRecord";
import { aCampaign } from "./support/aCampaign";
import { anAttempt } from "./support/anAttempt";
import { aRecording } from "./support/aRecording";
import { aStoredCall } from "./support/aStoredCall";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

const dayInMs = 86_400_000;

/** DeleteExpired. */
export function retentionContract(open: OpenStorage): void {
  describe("retention", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const inDays = (days: number) =>
      new Date(Date.parse(store.now()) + days * dayInMs).toISOString();
    const deleteExpired = (now: string) =>
      store.storage.deleteExpired(now, { auditKeptDays: 90, linesKeptDays: 30 });
    const wav = new Uint8Array([1]);

    it("deletes nothing before its time", async () => {
      await store.storage.saveCall("call-1", aStoredCall(), undefined);
      await store.storage.callRecordStore.saveCallRecord(aCallRecord({ startedAt: inDays(-399) }));
      await store.storage.recordingStore.saveRecording(aRecording({ deleteAfter: inDays(2) }), wav);
      await store.storage.callbackStore.saveCallbackRequest(
        aCallbackRequest({ requestedAt: inDays(-28) }),
      );
      const deleted = await deleteExpired(inDays(1));
      expect(deleted).toEqual({
        recordings: 0,
        calls: 0,
        liveCalls: 0,
        callRecords: 0,
        callLines: 0,
        callbackRequests: 0,
        pinAttempts: 0,
        trialPrompts: 0,
        callerRates: 0,
        canaries: 0,
        outboundAttempts: 0,
        campaigns: 0,
        campaignRecipients: 0,
        nightlyReports: 0,
        flows: 0,
        auditEntries: 0,
      });
      expect(await store.storage.loadCall("call-1")).toBeDefined();
      expect(
        await store.storage.recordingStore.loadRecording(aRecording().recordingId),
      ).toBeDefined();
    });

    it("deletes calls nobody wrote for two days", async () => {
      await store.storage.saveCall("call-1", aStoredCall(), undefined);
      await store.storage.saveCall("call-2", aStoredCall({ activity: hungUp }), undefined);
      await store.storage.liveCalls.noteLiveCall({ callId: "call-1", startedAt: store.now() });
      expect(await deleteExpired(inDays(1.9))).toMatchObject({ calls: 0, liveCalls: 0 });
      expect(await deleteExpired(inDays(2.1))).toMatchObject({ calls: 2, liveCalls: 1 });
      expect(await store.tables.list("LiveCalls", {})).toEqual([]);
      expect(await store.storage.loadCall("call-1")).toBeUndefined();
    });

    it("deletes records of calls after 400 days", async () => {
      const old = inDays(-402);
      const young = inDays(-399);
      await store.storage.callRecordStore.saveCallRecord(aCallRecord({ startedAt: old }));
      await store.storage.callRecordStore.saveCallRecord(aCallRecord({ startedAt: young }));
      expect(await deleteExpired(store.now())).toMatchObject({ callRecords: 1 });
      const list = async (at: string) =>
        (await store.storage.callRecordStore.listCallRecords({ day: at.slice(0, 10), limit: 5 }))
          .records.length;
      expect([await list(old), await list(young)]).toEqual([0, 1]);
    });

    it("deletes the lines of calls after the days that are set, and leaves their records", async () => {
      const lines = { first: [], dropped: 0, last: [], tail: '["","","",""]\n' };
      const [old, young] = [inDays(-32), inDays(-29)].map((startedAt) =>
        aCallRecord({ startedAt }),
      ) as [ReturnType<typeof aCallRecord>, ReturnType<typeof aCallRecord>];
      const { callRecordStore } = store.storage;
      await callRecordStore.saveCallRecord(old, lines);
      await callRecordStore.saveCallRecord(young, lines);
      expect(await deleteExpired(store.now())).toMatchObject({ callRecords: 0, callLines: 1 });
      const { loadCallLines } = callRecordStore;
      expect([await loadCallLines(old), await loadCallLines(young)]).toEqual([undefined, lines]);
    });

    it("deletes what the audit log has after the days that are set, from each of its lists", async () => {
      const { saveAuditEntry, listAuditEntries } = store.storage.auditLog;
      const entry = { who: "anna", what: "published", subject: "main", detail: "" } as const;
      const young = { ...entry, at: inDays(-89) };
      for (const one of [{ ...entry, at: inDays(-91) }, { ...entry, at: inDays(-90) }, young]) {
        await saveAuditEntry(one);
      }
      expect(await deleteExpired(store.now())).toMatchObject({ auditEntries: 2 });
      for (const query of [{}, { subject: "main" }, { who: "anna" }]) {
        expect(await listAuditEntries({ ...query, limit: 9 })).toEqual({ entries: [young] });
      }
      expect(await deleteExpired(store.now())).toMatchObject({ auditEntries: 0 });
    });

    it("deletes requests to be called back after 30 days", async () => {
      const { callbackStore } = store.storage;
      await callbackStore.saveCallbackRequest(aCallbackRequest({ requestedAt: inDays(-31) }));
      const young = aCallbackRequest({ requestedAt: inDays(-29) });
      await callbackStore.saveCallbackRequest(young);
      expect(await deleteExpired(store.now())).toMatchObject({ callbackRequests: 1 });
      expect(await callbackStore.listCallbackRequests("sales", 5)).toEqual([young]);
    });

    it("deletes trial prompts that nobody published for 7 days, and what was counted then", async () => {
      const { promptStore, trialPromptStore } = store.storage;
      const [tried, published] = ["a".repeat(64), "b".repeat(64)];
      await trialPromptStore.saveTrialPrompt(tried, wav);
      await trialPromptStore.saveTrialPrompt(published, wav);
      await promptStore.savePrompt(published, wav);
      const count = { who: "anna", day: store.now().slice(0, 10), most: 1 };
      expect(await trialPromptStore.countTrialPrompt(count)).toBe(true);
      expect(await deleteExpired(inDays(6.9))).toMatchObject({ trialPrompts: 0 });
      expect(await trialPromptStore.loadTrialPrompt(tried)).toBeDefined();
      expect(await trialPromptStore.countTrialPrompt(count)).toBe(false);
      expect(await deleteExpired(inDays(7.1))).toMatchObject({ trialPrompts: 2 });
      expect(await trialPromptStore.loadTrialPrompt(tried)).toBeUndefined();
      expect(await promptStore.hasPrompt(published)).toBe(true);
      expect(await store.tables.list("TrialPrompts", {})).toEqual([]);
    });

    it("forgets attempts to place calls, and their keys, after two days", async () => {
      const { outboundAttempts } = store.storage;
      await outboundAttempts.insertAttempt(anAttempt());
      expect(await deleteExpired(inDays(1.9))).toMatchObject({ outboundAttempts: 0 });
      expect(await deleteExpired(inDays(2.1))).toMatchObject({ outboundAttempts: 1 });
      expect(await outboundAttempts.loadAttempt(anAttempt().attemptId)).toBeUndefined();
    });

    it("forgets campaigns, and whom they called, 30 days after they were last written", async () => {
      const { campaigns } = store.storage;
      await campaigns.insertCampaign(aCampaign(), "hash");
      expect(await deleteExpired(inDays(29))).toMatchObject({ campaigns: 0 });
      expect(await deleteExpired(inDays(30.1))).toMatchObject({
        campaigns: 1,
        campaignRecipients: 2,
      });
      expect(await campaigns.loadCampaign("reminders")).toBeUndefined();
    });

    it("forgets a nightly report that none replaced for 30 days", async () => {
      const { saveNightlyReport, loadNightlyReport } = store.storage.nightlyReportStore;
      await saveNightlyReport({ at: store.now(), looks: [], findings: [], mended: [] });
      expect(await deleteExpired(inDays(29))).toMatchObject({ nightlyReports: 0 });
      expect(await deleteExpired(inDays(30.1))).toMatchObject({ nightlyReports: 1 });
      expect(await loadNightlyReport()).toBeUndefined();
    });

    it("forgets attempts at PINs 30 days after the last", async () => {
      const attempt = { id: "call-1/pin-5", pin: "staff", at: store.now() };
      await store.storage.changePinAttempts({ of: "caller", name: "+4930555099" }, () => ({
        wrong: [attempt],
        right: [],
      }));
      expect(await deleteExpired(inDays(29))).toMatchObject({ pinAttempts: 0 });
      expect(await deleteExpired(inDays(30.1))).toMatchObject({ pinAttempts: 1 });
    });

    it("forgets after two days how often somebody called, but not the key of its hashes", async () => {
      const { countCalls } = store.storage;
      const call = { caller: "+4930555099", callId: "call-1", at: store.now() };
      expect(await countCalls(call)).toBe(1);
      expect(await deleteExpired(inDays(1.9))).toMatchObject({ callerRates: 0 });
      expect(await countCalls({ ...call, callId: "call-2" })).toBe(2);
      expect(await deleteExpired(inDays(2.1))).toMatchObject({ callerRates: 1 });
      expect(await store.tables.list("CallerRates", { select: [] })).toMatchObject([
        { partition: "key", row: "key" },
      ]);
    });

    it("deletes everything of a flow 30 days after it was deleted, and nothing of another", async () => {
      const { flowStore } = store.storage;
      for (const [key, deletedAt] of [
        ["old", inDays(-30.1)],
        ["young", inDays(-29)],
        ["live", undefined],
      ] as const) {
        const by = { updatedAt: inDays(-40), updatedBy: "anna" };
        await flowStore.saveFlowVersion({
          flow: aFlow({ key }),
          version: 1,
          audio: {},
          publishedAt: inDays(-40),
          publishedBy: "anna",
        });
        await flowStore.saveDraft(aFlow({ key }), undefined);
        const away = deletedAt === undefined ? {} : { deletedAt };
        await flowStore.saveFlowMeta(
          { key, name: key, latestVersion: 1, ...by, ...away },
          undefined,
        );
      }
      expect(await deleteExpired(store.now())).toMatchObject({ flows: 1 });
      expect(await store.tables.list("Flows", { partition: "old" })).toEqual([]);
      expect((await flowStore.listFlows()).map(({ key }) => key)).toEqual(["live", "young"]);
      expect(await flowStore.loadFlowVersion("young", 1)).toBeDefined();
      expect(await flowStore.loadDraft("live")).toBeDefined();
      expect(await deleteExpired(store.now())).toMatchObject({ flows: 0 });
    });

    it("goes on with a flow that an interrupted run left", async () => {
      await store.tables.upsert("Flows", { partition: "old", row: "meta" }, { kind: "gone" });
      await store.storage.flowStore.saveDraft(aFlow({ key: "old" }), undefined);
      expect(await store.storage.flowStore.loadFlowMeta("old")).toBeUndefined();
      expect(await deleteExpired(store.now())).toMatchObject({ flows: 1 });
      expect(await store.tables.list("Flows", { partition: "old" })).toEqual([]);
    });

    it("deletes each recording with its row when its own time is over", async () => {
      const short = aRecording({ recordingId: "short", deleteAfter: "2026-11-22T12:00:00+01:00" });
      const long = aRecording({ recordingId: "long", deleteAfter: "2026-12-21T00:00:00.000Z" });
      await store.storage.recordingStore.saveRecording(short, wav);
      await store.storage.recordingStore.saveRecording(long, wav);
      const now = "2026-11-22T11:00:00.001Z";
      expect(await deleteExpired(now)).toMatchObject({ recordings: 1 });
      expect(await store.storage.recordingStore.listRecordings("2026-11-21")).toEqual([long]);
      expect(await store.storage.recordingStore.loadRecording("short")).toBeUndefined();
      expect(await store.storage.recordingStore.loadRecording("long")).toBeDefined();
      expect(await deleteExpired(now)).toMatchObject({ recordings: 0 });
    });
  });
}
