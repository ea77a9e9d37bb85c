import type { NightlyReport } from "../../lib/nightly/findings/finding";
import { aRecording } from "./support/aRecording";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** NightlyReportStore, and the messages that a night looks at. */
export function nightlyReportsContract(open: OpenStorage): void {
  describe("the nightly report", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const at = "2026-11-21T03:47:00.000Z";
    const report: NightlyReport = {
      at,
      looks: [
        { name: "people", outcome: "looked" },
        { name: "queues", outcome: "lacksPermission", permission: "User.Read.All" },
        { name: "prompts", outcome: "late" },
      ],
      findings: [
        {
          look: "people",
          code: "personGone",
          subject: "people.anna",
          values: { name: "Anna Berg" },
          places: [{ flow: "main", flowName: "Main line", step: "who", stepName: "Sales" }],
          since: at,
        },
      ],
      mended: [],
      toldAt: at,
    };

    it("is there once it was kept, and one night replaces the other", async () => {
      const { loadNightlyReport, saveNightlyReport } = store.storage.nightlyReportStore;
      expect(await loadNightlyReport()).toBeUndefined();
      await saveNightlyReport(report);
      expect(await loadNightlyReport()).toEqual(report);
      const next = { at: "2026-11-22T03:47:00.000Z", looks: [], findings: [], mended: [] };
      await saveNightlyReport(next);
      expect(await loadNightlyReport()).toEqual(next);
    });

    it("leaves out what this version does not know", async () => {
      const { loadNightlyReport, saveNightlyReport } = store.storage.nightlyReportStore;
      const [known] = report.findings;
      const odd = JSON.parse(JSON.stringify({ ...known, code: "moonIsGone" })) as typeof known;
      const findings = [known, odd].flatMap((one) => one ?? []);
      await saveNightlyReport({ ...report, findings });
      expect(await loadNightlyReport()).toEqual(report);
    });

    it("looks at messages that are deleted before an instant", async () => {
      const { saveRecording, listEndingRecordings } = store.storage.recordingStore;
      const wav = new Uint8Array([1]);
      const early = aRecording({ recordingId: "a", deleteAfter: "2026-11-22T09:00:00.000Z" });
      await saveRecording(early, wav);
      await saveRecording(
        aRecording({ recordingId: "b", deleteAfter: "2026-11-29T09:00:00.000Z" }),
        wav,
      );
      const ending = await listEndingRecordings("2026-11-24T00:00:00Z", 10);
      expect(ending).toMatchObject([{ recordingId: "a", mailbox: early.mailbox }]);
    });
  });
}
