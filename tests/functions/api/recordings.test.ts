import { recording } from "../../../functions/api/recording";
import { recordings } from "../../../functions/api/recordings";
import { silenceWav } from "../../../lib/speech/silenceWav";
import { aRecording } from "../../contracts/support/aRecording";
import { anApi, at } from "../support/anApi";

const day = "2026-11-21";

async function afterThreeMessages() {
  const api = anApi();
  for (const [recordingId, mailbox, urgent] of [
    ["a", "sales", false],
    ["b", "sales", true],
    ["c", "other", false],
  ] as const) {
    const recordedAt = `${day}T09:00:00.000Z`;
    await api.storage.recordingStore.saveRecording(
      aRecording({ recordingId, mailbox, urgent, recordedAt }),
      silenceWav(100),
    );
  }
  const list = async (query: Readonly<Record<string, string>> = { day }) => {
    const answer = await api.send(recordings, "GET", { query });
    return answer.json as { recordings: readonly Record<string, unknown>[] };
  };
  return { ...api, list };
}

describe("recordings", () => {
  test.each([
    [{ day }, ["b", "a", "c"]],
    [{ day, mailbox: "" }, ["b", "a", "c"]],
    [{ day, mailbox: "sales" }, ["b", "a"]],
    [{ day: "2026-11-20" }, []],
  ])("lists the messages of %j, urgent ones first", async (query, found) => {
    const { list } = await afterThreeMessages();
    expect(await list(query)).toMatchObject({
      recordings: found.map((recordingId) => ({ recordingId })),
    });
  });

  it("says which day it wants", async () => {
    const { send } = await afterThreeMessages();
    expect(await send(recordings, "GET", { query: { day: "today" } })).toMatchObject({
      status: 400,
      json: { error: { code: "QUERY_INVALID" } },
    });
  });
});

describe("recording", () => {
  it("gives the sound of a message", async () => {
    const { send } = await afterThreeMessages();
    const found = await send(recording, "GET", { params: { recordingId: "a" } });
    expect(found).toMatchObject({
      status: 200,
      headers: { "content-type": "audio/wav", "cache-control": "private, no-store" },
    });
  });

  it("notes who heard a message, and that nobody did", async () => {
    const { send, list } = await afterThreeMessages();
    const mark = (heard: boolean) =>
      send(recording, "PATCH", { params: { recordingId: "a" }, body: { heard } });
    expect((await mark(true)).status).toBe(204);
    expect((await list()).recordings[1]).toMatchObject({ heardAt: at, heardBy: "function key" });
    expect((await mark(false)).status).toBe(204);
    expect((await list()).recordings[1]).not.toHaveProperty("heardAt");
  });

  it("is deleted with its sound, and the audit log says by whom", async () => {
    const { send, list, audited } = await afterThreeMessages();
    const params = { recordingId: "a" };
    expect((await send(recording, "DELETE", { params })).status).toBe(204);
    expect((await list()).recordings.map(({ recordingId }) => recordingId)).toEqual(["b", "c"]);
    expect(await audited()).toEqual([
      { at, who: "function key", what: "messageDeleted", subject: "messages", detail: "a" },
    ]);
  });

  it.each([
    { method: "GET" as const },
    { method: "PATCH" as const, body: { heard: true } },
    { method: "DELETE" as const },
  ])("knows no message that is not there: $method", async ({ method, ...sent }) => {
    const { send } = await afterThreeMessages();
    expect(await send(recording, method, { params: { recordingId: "z" }, ...sent })).toMatchObject({
      status: 404,
      json: { error: { code: "RECORDING_NOT_FOUND" } },
    });
  });

  it("takes nothing but whether it was heard", async () => {
    const { send } = await afterThreeMessages();
    const sent = { params: { recordingId: "a" }, body: { urgent: false } };
    expect(await send(recording, "PATCH", sent)).toMatchObject({
      status: 400,
      json: { error: { code: "BODY_INVALID" } },
    });
  });
});
