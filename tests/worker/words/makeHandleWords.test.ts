import { IvrError } from "../../../lib/errors";
import type { LogFields } from "../../../lib/log";
import { makeHandleWords } from "../../../lib/worker/words/makeHandleWords";
import type { Transcribe, WordsToWrite, WrittenWords } from "../../../lib/worker/ports";

const words: WordsToWrite = {
  recordingId: "call-1-record-2",
  callId: "call-1",
  mailbox: "reception",
  languages: ["de", "en"],
  attempt: 1,
};

function aWriter(
  transcribe: Transcribe | undefined,
  { isKept = true }: Readonly<{ isKept?: boolean }> = {},
) {
  const saved: (WrittenWords & { recordingId: string })[] = [];
  const queued: { words: WordsToWrite; dueAt: string | undefined }[] = [];
  const lines: { event: string; fields: LogFields | undefined }[] = [];
  const write = (event: string, fields?: LogFields) => void lines.push({ event, fields });
  const handle = makeHandleWords(
    {
      loadBindings: async () => ({
        schema: "bindings/v1",
        mailboxes: { reception: { name: "Reception", words: true, urgentWords: ["water"] } },
      }),
      loadRecording: async () => (isKept ? new Uint8Array([1, 2]) : undefined),
      transcribe,
      saveWords: async (recordingId, written) => {
        saved.push({ recordingId, ...written });
        return true;
      },
      queueWords: async (one, dueAt) => void queued.push({ words: one, dueAt }),
      now: () => "2026-11-20T09:00:00.000Z",
    },
    { info: write, warn: write, error: write },
  );
  return { handle, saved, queued, lines };
}
const away: Transcribe = () =>
  Promise.reject(new IvrError("SPEECH_UNAVAILABLE", "Azure AI Speech answered 503."));

describe("makeHandleWords", () => {
  it("writes down a message in the languages of its flow, and marks it by a listed word", async () => {
    const asked: unknown[] = [];
    const { handle, saved, lines } = aWriter(async (wav, languages) => {
      asked.push([...wav], languages);
      return { text: "Water in the cellar!", language: "en-US" };
    });

    await handle(words);

    expect(asked).toEqual([
      [1, 2],
      ["de", "en"],
    ]);
    expect(saved).toEqual([
      {
        recordingId: "call-1-record-2",
        words: "Water in the cellar!",
        wordsLanguage: "en-US",
        urgentWord: "water",
      },
    ]);
    expect(lines.map(({ event }) => event)).toEqual(["wordsWritten"]);
  });

  it("keeps that nothing was understood, and cuts what a row cannot hold", async () => {
    const none = aWriter(async () => ({ text: "" }));
    await none.handle(words);
    expect(none.saved).toEqual([{ recordingId: "call-1-record-2", words: "" }]);

    const long = aWriter(async () => ({ text: "ä".repeat(40_000) }));
    await long.handle(words);
    expect(long.saved[0]?.words).toHaveLength(30_000);
  });

  it("says what failed and tries again later, each time as a message of its own", async () => {
    const { handle, queued, lines } = aWriter(away);

    await handle(words);
    await handle({ ...words, attempt: 9 });

    expect(queued).toEqual([
      { words: { ...words, attempt: 2 }, dueAt: "2026-11-20T09:00:30.000Z" },
      { words: { ...words, attempt: 10 }, dueAt: "2026-11-20T17:00:00.000Z" },
    ]);
    expect(lines).toMatchObject([
      {
        event: "wordsNotWritten",
        fields: {
          mailbox: "reception",
          attempt: 1,
          reason: expect.stringContaining("503") as string,
        },
      },
      { event: "wordsNotWritten" },
    ]);
  });

  it("gives up after a day, so that it becomes a dead letter", async () => {
    const { handle, queued } = aWriter(away);
    await expect(handle({ ...words, attempt: 10 })).rejects.toThrow("503");
    expect(queued).toEqual([]);
  });

  test.each([
    ["a message that is gone", aWriter(away, { isKept: false })],
    ["an environment without speech", aWriter(undefined)],
  ])("drops the words of %s", async (_what, { handle, saved, queued, lines }) => {
    await handle(words);
    expect({ saved, queued, events: lines.map(({ event }) => event) }).toEqual({
      saved: [],
      queued: [],
      events: ["wordsDropped"],
    });
  });
});
