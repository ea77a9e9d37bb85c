import type { RecordingDetails } from "../../lib/worker/ports";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** PromptStore and the store of recordings. */
export function audioContract(open: OpenStorage): void {
  let store: StorageUnderTest;
  beforeEach(async () => {
    store = await open();
  });
  const wav = new Uint8Array([82, 73, 70, 70, 0, 255]);

  describe("prompts", () => {
    const promptId = "0123456789abcdef".repeat(4);

    it("are loaded as they were saved", async () => {
      await store.storage.promptStore.savePrompt(promptId, wav);
      await store.storage.promptStore.savePrompt(promptId, wav);
      expect(await store.storage.promptStore.hasPrompt(promptId)).toBe(true);
      expect(new Uint8Array((await store.storage.promptStore.loadPrompt(promptId)) ?? [])).toEqual(
        wav,
      );
    });

    it.each(["f".repeat(64), "", "../recordings/a", "F".repeat(64), "a/b\\c?d#e"])(
      "are unknown by the id '%s'",
      async (id) => {
        expect(await store.storage.promptStore.hasPrompt(id)).toBe(false);
        expect(await store.storage.promptStore.loadPrompt(id)).toBeUndefined();
      },
    );

    it("are known as soon as they are saved, also after they were asked for", async () => {
      const fresh = "fedcba9876543210".repeat(4);
      expect(await store.storage.promptStore.loadPrompt(fresh)).toBeUndefined();
      await store.storage.promptStore.savePrompt(fresh, wav);
      expect(await store.storage.promptStore.loadPrompt(fresh)).toBeDefined();
    });

    it("are saved under nothing but a hash", async () => {
      await expect(store.storage.promptStore.savePrompt("welcome", wav)).rejects.toMatchObject({
        code: "AUDIO_UNUSABLE",
      });
    });
  });

  describe("recordings", () => {
    const recordings = () => store.storage.recordingStore;
    const bytes = async (details: RecordingDetails) =>
      (await recordings().loadRecording(details)) && [
        ...((await recordings().loadRecording(details)) ?? []),
      ];

    it("are kept by day with what is known of them", async () => {
      const details = aRecording();
      await recordings().saveRecording(details, wav);
      await recordings().saveRecording(aRecording({ recordedAt: "2026-11-22T00:00:00Z" }), wav);
      expect(await recordings().listRecordings("2026-11-21")).toEqual([details]);
      expect(await recordings().listRecordings("2026-11-23")).toEqual([]);
      expect(await bytes(details)).toEqual([...wav]);
    });

    it("are replaced by the same recording again", async () => {
      await recordings().saveRecording(aRecording(), wav);
      await recordings().saveRecording(aRecording({ urgent: true }), new Uint8Array([1]));
      expect(await recordings().listRecordings("2026-11-21")).toEqual([
        aRecording({ urgent: true }),
      ]);
      expect(await bytes(aRecording())).toEqual([1]);
    });

    it("bear any id", async () => {
      const odd = aRecording({ recordingId: "../..\\a?b#c%2F:1" });
      await recordings().saveRecording(odd, wav);
      expect(await bytes(odd)).toEqual([...wav]);
      await recordings().deleteRecording(odd);
      expect(await bytes(odd)).toBeUndefined();
      expect(await recordings().listRecordings("2026-11-21")).toEqual([]);
    });
  });
}

/** A recording that may be kept for a month; what is given replaces its fields. */
export function aRecording(changes: Partial<RecordingDetails> = {}): RecordingDetails {
  return {
    recordingId: "call-1-operation-4",
    callId: "call-1",
    mailbox: "sales",
    flow: "main",
    node: "message",
    caller: "099",
    recordedAt: "2026-11-21T23:59:59Z",
    urgent: false,
    end: "stopTone",
    deleteAfter: "2026-12-21T23:59:59.000Z",
    ...changes,
  };
}
