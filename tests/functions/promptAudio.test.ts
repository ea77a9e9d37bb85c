import { makePromptAudio } from "../../functions/promptAudio";
import { IvrError } from "../../lib/errors";
import { makeMemoryBlobs } from "../../lib/storage/blobs/memoryBlobs";
import { makePromptStore } from "../../lib/storage/flows/prompts";
import { aLog } from "../support/aLog";
import { ask } from "./support/ask";

const promptId = "0123456789abcdef".repeat(4);
const wav = new Uint8Array([82, 73, 70, 70, 4, 5, 6, 7, 8, 9]);

/** Asks for a prompt where one is stored. */
async function get(
  headers: Readonly<Record<string, string>> = {},
  { method = "GET", id = promptId } = {},
) {
  const promptStore = makePromptStore(makeMemoryBlobs());
  await promptStore.savePrompt(promptId, wav);
  return ask(makePromptAudio({ prompts: promptStore, log: aLog().log }), {
    method,
    headers,
    params: { promptId: id },
  });
}

const caching = {
  "accept-ranges": "bytes",
  "cache-control": "public, max-age=31536000, immutable",
  etag: `"${promptId}"`,
};
const sound = { ...caching, "content-type": "audio/wav", "content-length": "10" };

describe("promptAudio", () => {
  it("gives a WAV that may be cached for ever", async () => {
    expect(await get()).toMatchObject({ status: 200, headers: sound, bytes: [...wav] });
  });

  it("tells HEAD the length without the sound", async () => {
    expect(await get({ range: "bytes=0-1" }, { method: "HEAD" })).toMatchObject({
      status: 200,
      headers: sound,
      bytes: [],
    });
  });

  test.each([
    { range: "bytes=0-3", part: "bytes 0-3/10", bytes: [82, 73, 70, 70] },
    { range: "bytes=8-", part: "bytes 8-9/10", bytes: [8, 9] },
    { range: "bytes=-1", part: "bytes 9-9/10", bytes: [9] },
  ])("gives the part $range", async ({ range, part, bytes }) => {
    expect(await get({ range })).toMatchObject({
      status: 206,
      headers: { ...sound, "content-range": part, "content-length": String(bytes.length) },
      bytes,
    });
  });

  it("refuses a part outside of the sound", async () => {
    expect(await get({ range: "bytes=10-" })).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */10" },
      bytes: [],
    });
  });

  test.each([
    { condition: `"${promptId}"`, status: 206 },
    { condition: '"other"', status: 200 },
  ])("answers If-Range $condition with $status", async ({ condition, status }) => {
    expect((await get({ range: "bytes=0-3", "if-range": condition })).status).toBe(status);
  });

  test.each([`"${promptId}"`, `W/"${promptId}"`, `"other", "${promptId}"`, "*"])(
    "sends nothing again to who has %s",
    async (known) => {
      expect(await get({ "if-none-match": known })).toMatchObject({
        status: 304,
        headers: caching,
        bytes: [],
      });
    },
  );

  it("sends it to who has another", async () => {
    expect((await get({ "if-none-match": '"other"' })).status).toBe(200);
  });

  test.each(["f".repeat(64), "", "welcome", "../recordings/x", promptId.toUpperCase()])(
    "knows no prompt '%s'",
    async (id) => {
      expect(await get({}, { id })).toMatchObject({ status: 404, bytes: [] });
    },
  );

  it("asks for patience while storage does not answer, and logs what is behind it", async () => {
    const message = "Storage (container prompts) did not answer.";
    const cause = Object.assign(new Error("connect refused"), { code: "ECONNREFUSED" });
    const down = new IvrError("STORAGE_UNAVAILABLE", message, { cause });
    const promptStore = { loadPrompt: () => Promise.reject(down) };
    const { log, entries } = aLog();
    expect(
      await ask(makePromptAudio({ prompts: promptStore, log }), { params: { promptId } }),
    ).toMatchObject({
      status: 503,
      headers: { "retry-after": "2" },
      json: { error: { code: "STORAGE_UNAVAILABLE", message } },
    });
    expect(entries).toEqual([
      {
        level: "error",
        event: "requestFailed",
        status: 503,
        code: "STORAGE_UNAVAILABLE",
        reason: message,
        cause: "Error ECONNREFUSED: connect refused",
      },
    ]);
  });

  it("leaves what it does not know to the host", async () => {
    const promptStore = { loadPrompt: () => Promise.reject(new TypeError("bug")) };
    const { log } = aLog();
    await expect(
      ask(makePromptAudio({ prompts: promptStore, log }), { params: { promptId } }),
    ).rejects.toThrow("bug");
  });
});
