import { aRecording } from "./support/aRecording";
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

    it("are listed, and nothing else is", async () => {
      const one = "00000000000000ff".repeat(4);
      await store.storage.promptStore.savePrompt(one, wav);
      await store.storage.promptStore.savePrompt(promptId, wav);
      const listed = await store.storage.promptStore.listPrompts();
      expect(listed).toEqual(expect.arrayContaining([one, promptId]));
      expect(listed).toEqual(listed.toSorted());
      expect(listed.every((id) => /^[0-9a-f]{64}$/.test(id))).toBe(true);
    });

    it("are saved under nothing but a hash", async () => {
      await expect(store.storage.promptStore.savePrompt("welcome", wav)).rejects.toMatchObject({
        code: "AUDIO_UNUSABLE",
      });
    });
  });

  describe("trial prompts", () => {
    const trials = () => store.storage.trialPromptStore;
    const promptId = "0123456789abcdef".repeat(4);

    it("are loaded as they were saved, and are no prompts yet", async () => {
      await trials().saveTrialPrompt(promptId, wav);
      await trials().saveTrialPrompt(promptId, wav);
      expect(new Uint8Array((await trials().loadTrialPrompt(promptId)) ?? [])).toEqual(wav);
      expect(await trials().loadTrialPrompt("f".repeat(64))).toBeUndefined();
      expect(await trials().loadTrialPrompt("../prompts/a")).toBeUndefined();
      expect(await store.tables.list("TrialPrompts", { partition: "prompt" })).toHaveLength(1);
    });

    it("are saved under nothing but a hash", async () => {
      await expect(trials().saveTrialPrompt("welcome", wav)).rejects.toMatchObject({
        code: "AUDIO_UNUSABLE",
      });
    });

    it("are counted for each person and day, never beyond the most, also at the same moment", async () => {
      const count = (who: string, day: string) => trials().countTrialPrompt({ who, day, most: 5 });
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => count("anna berg", "2026-11-21")),
      );
      expect(answers.filter(Boolean)).toHaveLength(5);
      expect(await count("anna berg", "2026-11-22")).toBe(true);
      expect(await count("ben", "2026-11-21")).toBe(true);
    });
  });

  describe("recordings", () => {
    const recordings = () => store.storage.recordingStore;
    const bytes = async (recordingId: string) => {
      const found = await recordings().loadRecording(recordingId);
      return found && [...found];
    };
    const { recordingId } = aRecording();

    it("are kept by day with what is known of them", async () => {
      const details = aRecording();
      await recordings().saveRecording(details, wav);
      const nextDay = { recordingId: "other", recordedAt: "2026-11-22T00:00:00Z" };
      await recordings().saveRecording(aRecording(nextDay), wav);
      expect(await recordings().listRecordings("2026-11-21")).toEqual([details]);
      expect(await recordings().listRecordings("2026-11-23")).toEqual([]);
      expect(await bytes(recordingId)).toEqual([...wav]);
    });

    it("say when nothing can be heard in them", async () => {
      await recordings().saveRecording(aRecording({ blank: true }), wav);
      expect(await recordings().listRecordings("2026-11-21")).toEqual([
        aRecording({ blank: true }),
      ]);
    });

    it("are replaced by the same recording again, be it on the next day", async () => {
      await recordings().saveRecording(aRecording(), wav);
      const again = aRecording({ urgent: true, recordedAt: "2026-11-22T00:00:01Z" });
      await recordings().saveRecording(again, new Uint8Array([1]));
      expect(await recordings().listRecordings("2026-11-21")).toEqual([again]);
      expect(await recordings().listRecordings("2026-11-22")).toEqual([]);
      expect(await bytes(recordingId)).toEqual([1]);
    });

    it("bear any id", async () => {
      const odd = "../..\\a?b#c%2F:1";
      await recordings().saveRecording(aRecording({ recordingId: odd }), wav);
      expect(await bytes(odd)).toEqual([...wav]);
    });

    it("are discarded with their rows", async () => {
      await recordings().saveRecording(aRecording(), wav);
      await recordings().discardRecording(recordingId);
      await recordings().discardRecording(recordingId);
      expect(await bytes(recordingId)).toBeUndefined();
      expect(await recordings().openRecording(recordingId)).toBeUndefined();
      expect(await store.tables.list("Recordings", {})).toEqual([]);
    });

    it("are marked as urgent", async () => {
      await recordings().saveRecording(aRecording(), wav);
      await recordings().markRecordingUrgent(recordingId);
      await recordings().markRecordingUrgent("unknown");
      expect(await recordings().listRecordings("2026-11-21")).toEqual([
        aRecording({ urgent: true }),
      ]);
    });

    it("are downloaded by who has the token, for ten minutes", async () => {
      await recordings().saveRecording(aRecording(), wav);
      await recordings().saveRecording(aRecording({ recordingId: "other" }), wav);
      expect(await recordings().loadOpenRecording(recordingId, "")).toBeUndefined();
      const token = (await recordings().openRecording(recordingId)) ?? "";
      expect(token).toMatch(/^[\w-]{43}$/);
      const isOpen = async (id: string, by: string) =>
        (await recordings().loadOpenRecording(id, by)) !== undefined;
      expect([
        await isOpen(recordingId, token),
        await isOpen(recordingId, `${token}x`),
        await isOpen("other", token),
        await isOpen("unknown", token),
      ]).toEqual([true, false, false, false]);
      store.pass(599_000);
      expect(await recordings().openRecording(recordingId)).toBe(token);
      store.pass(599_000);
      expect(await isOpen(recordingId, token)).toBe(true);
      store.pass(2_000);
      expect(await isOpen(recordingId, token)).toBe(false);
      expect(await recordings().openRecording(recordingId)).not.toBe(token);
    });
  });
}
