import type { Blobs } from "../../../lib/storage/blobs/blobs";
import { makeMemoryBlobs } from "../../../lib/storage/blobs/memoryBlobs";
import { makeMemoryTables } from "../../../lib/storage/tables/memoryTables";
import type { RecordingStore } from "../../../lib/records/ports";
import { makeRecordingStore } from "../../../lib/storage/records/recordings";
import type { Tables } from "../../../lib/storage/tables/tables";
import { aRecording } from "../../contracts/support/aRecording";

const noon = "2026-11-21T12:00:00.000Z";
const later = "2027-01-01T00:00:00.000Z";
const wav = new Uint8Array([1, 2, 3]);
const { recordingId } = aRecording();

/** When a process dies: before or after its so-manieth request to storage took effect. */
type Death = Readonly<{ request: number; moment: "before" | "after" }>;

/** A store over tables and blobs that outlive it; it dies as told, and `watch` sees each request. */
function aStorage() {
  const tables = makeMemoryTables({ now: () => noon });
  const blobs = makeMemoryBlobs();
  const sounds = new Set<string>();
  const watched: Blobs = {
    ...blobs,
    save: async (container, name, content) => {
      await blobs.save(container, name, content);
      sounds.add(name);
    },
    remove: async (container, name) => {
      await blobs.remove(container, name);
      sounds.delete(name);
    },
  };
  const open = (death?: Death): RecordingStore => {
    let requests = 0;
    const dying = <Part extends Tables | Blobs>(part: Part): Part =>
      new Proxy(part, {
        get:
          (target, name) =>
          async (...given: unknown[]) => {
            requests += 1;
            const isLast = requests === death?.request;
            if (isLast && death.moment === "before") throw new Error("The process died.");
            const request: unknown = Reflect.get(target, name);
            if (typeof request !== "function") throw new TypeError(String(name));
            const answer: unknown = await Reflect.apply(request, target, given);
            if (isLast) throw new Error("The process died.");
            return answer;
          },
      });
    return makeRecordingStore(dying(tables), dying(watched), () => noon);
  };
  return { open, sounds, rows: () => tables.list("Recordings", {}) };
}

const deaths: readonly Death[] = [1, 2, 3, 4, 5, 6, 7].flatMap((request) => [
  { request, moment: "before" as const },
  { request, moment: "after" as const },
]);

/** Each recording that is listed can be heard. */
async function listed(store: RecordingStore): Promise<number> {
  const found = await store.listRecordings("2026-11-21");
  for (const one of found) {
    expect(await store.loadRecording(one.recordingId)).toEqual(wav);
  }
  return found.length;
}

describe("a recording and its row", () => {
  test.each(deaths)("do not part when saving dies $moment request $request", async (death) => {
    const storage = aStorage();
    await storage
      .open(death)
      .saveRecording(aRecording(), wav)
      .catch(() => undefined);

    expect(await listed(storage.open())).toBe(storage.sounds.size);
    await storage.open().saveRecording(aRecording(), wav);
    expect(await listed(storage.open())).toBe(1);
  });

  test.each(deaths)(
    "are both gone in the end when saving dies $moment request $request and is not repeated",
    async (death) => {
      const storage = aStorage();
      await storage
        .open(death)
        .saveRecording(aRecording(), wav)
        .catch(() => undefined);
      await storage.open().deleteExpiredRecordings(later, 100);

      expect([[...storage.sounds], await storage.rows()]).toEqual([[], []]);
    },
  );

  test.each(deaths)("do not part when discarding dies $moment request $request", async (death) => {
    const storage = aStorage();
    await storage.open().saveRecording(aRecording(), wav);
    await storage
      .open(death)
      .discardRecording(recordingId)
      .catch(() => undefined);

    expect(await listed(storage.open())).toBeLessThanOrEqual(storage.sounds.size);
    await storage.open().deleteExpiredRecordings(later, 100);
    expect([[...storage.sounds], await storage.rows()]).toEqual([[], []]);
  });

  test.each(deaths)("are both gone when retention dies $moment request $request", async (death) => {
    const storage = aStorage();
    await storage.open().saveRecording(aRecording(), wav);
    await storage
      .open(death)
      .deleteExpiredRecordings(later, 100)
      .catch(() => undefined);

    await listed(storage.open());
    await storage.open().deleteExpiredRecordings(later, 100);
    expect([[...storage.sounds], await storage.rows()]).toEqual([[], []]);
  });

  it("keep what was learnt of them when they are saved again", async () => {
    const store = aStorage().open();
    await store.saveRecording(aRecording(), wav);
    await store.saveWords(recordingId, {
      words: "Water in the cellar.",
      wordsLanguage: "en-US",
      urgentWord: "water",
    });
    await store.noteTold(recordingId, { at: noon, channel: "office", kind: "mail" });
    await store.saveRecording(aRecording(), wav);

    expect(await store.findRecording(recordingId)).toEqual({
      ...aRecording(),
      urgent: true,
      words: "Water in the cellar.",
      wordsLanguage: "en-US",
      urgentWord: "water",
      toldAt: noon,
      toldChannel: "office",
      toldKind: "mail",
    });
  });

  it("take no words once they are gone", async () => {
    expect(await aStorage().open().saveWords(recordingId, { words: "Late." })).toBe(false);
  });

  it("stay away when they are discarded while they are being marked, opened and saved", async () => {
    for (let turn = 0; turn < 30; turn++) {
      const storage = aStorage();
      const store = storage.open();
      await store.saveRecording(aRecording(), wav);
      const late = async (requests: number, act: () => Promise<unknown>) => {
        for (let request = 0; request < requests; request++) await Promise.resolve();
        await act();
      };
      await Promise.all([
        store.markRecordingUrgent(recordingId),
        store.openRecording(recordingId),
        late(turn, () => store.discardRecording(recordingId)),
      ]);

      expect([turn, [...storage.sounds], await storage.rows()]).toEqual([turn, [], []]);
    }
  });

  it("are as if never saved when somebody erases them while they are saved", async () => {
    for (let turn = 0; turn < 60; turn++) {
      const storage = aStorage();
      const store = storage.open();
      const late = async () => {
        for (let request = 0; request < turn; request++) await Promise.resolve();
        await store.discardRecording(recordingId);
      };
      await Promise.all([store.saveRecording(aRecording(), wav), late()]);

      expect([turn, await listed(store)]).toEqual([turn, storage.sounds.size]);
      await store.deleteExpiredRecordings(later, 100);
      expect([turn, [...storage.sounds], await storage.rows()]).toEqual([turn, [], []]);
    }
  });
});
