import { makeCallbacks } from "../../functions/callbacks";
import { makeRecording, makeRecordings } from "../../functions/recordings";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { silenceWav } from "../../lib/speech/silenceWav";
import { aCallbackRequest } from "../contracts/support/aCallbackRequest";
import { aRecording } from "../contracts/support/aRecording";
import { aLog } from "../support/aLog";
import { ask } from "./support/ask";

const day = "2026-11-21";
const { log } = aLog();

async function afterThreeMessages() {
  const { recordingStore } = makeMemoryStorage({ now: () => `${day}T12:00:00Z` });
  for (const [recordingId, mailbox, urgent] of [
    ["a", "sales", false],
    ["b", "sales", true],
    ["c", "other", false],
  ] as const) {
    const recordedAt = `${day}T09:00:00.000Z`;
    await recordingStore.saveRecording(
      aRecording({ recordingId, mailbox, urgent, recordedAt }),
      silenceWav(100),
    );
  }
  return recordingStore;
}

describe("recordings", () => {
  test.each([
    [{ day }, ["b", "a", "c"]],
    [{ day, mailbox: "sales" }, ["b", "a"]],
    [{ day: "2026-11-20" }, []],
  ])("lists the messages of %j, urgent ones first", async (query, found) => {
    const recordingStore = await afterThreeMessages();

    const { status, json } = await ask(makeRecordings({ recordingStore, log }), { query });

    expect({ status, json }).toMatchObject({
      status: 200,
      json: { recordings: found.map((recordingId) => ({ recordingId })) },
    });
  });

  it("says which day it wants", async () => {
    const recordingStore = await afterThreeMessages();

    const { status, json } = await ask(makeRecordings({ recordingStore, log }), {
      query: { day: "today" },
    });

    expect({ status, json }).toMatchObject({
      status: 400,
      json: { error: { code: "QUERY_INVALID" } },
    });
  });
});

describe("recording", () => {
  it("gives the sound of a message, and 404 for none", async () => {
    const recordingStore = await afterThreeMessages();
    const recording = makeRecording({ recordingStore, log });

    const found = await ask(recording, { params: { recordingId: "a" } });
    const missing = await ask(recording, { params: { recordingId: "z" } });

    expect(found.status).toBe(200);
    expect(missing.status).toBe(404);
  });
});

describe("callbacks", () => {
  it("lists who waits in a line, the longest waiting first", async () => {
    const { callbackStore } = makeMemoryStorage({ now: () => `${day}T12:00:00Z` });
    const later = aCallbackRequest({ requestId: "2", requestedAt: `${day}T10:00:00.000Z` });
    const earlier = aCallbackRequest({ requestId: "1", requestedAt: `${day}T09:00:00.000Z` });
    await callbackStore.saveCallbackRequest(later);
    await callbackStore.saveCallbackRequest(earlier);

    const { json } = await ask(makeCallbacks({ callbackStore, log }), {
      query: { queue: "sales" },
    });
    const refused = await ask(makeCallbacks({ callbackStore, log }), { query: {} });

    expect(json).toEqual({ callbacks: [earlier, later] });
    expect(refused.status).toBe(400);
  });
});
