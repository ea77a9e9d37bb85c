import { createHash } from "node:crypto";
import { makeUploadPrompt } from "../../../lib/editing/prompts/makeUploadPrompt";
import { parseWav } from "../../../lib/speech/wav/parseWav";
import { buildWav } from "../../speech/support/buildWav";
import { aPublisher } from "../../publishing/support/aPublisher";

const upload = buildWav(Buffer.alloc(48_000, 7), { rate: 48_000 });

describe("uploadPrompt", () => {
  it("keeps the converted recording under the hash of what is stored", async () => {
    const { ports } = aPublisher();
    const { promptId, seconds, warnings } = await makeUploadPrompt(ports)({
      bytes: upload,
      words: "Hello",
      who: "anna",
    });
    const wav = (await ports.promptStore.loadPrompt(promptId)) ?? new Uint8Array();
    expect({ seconds, warnings, words: parseWav(wav).words }).toEqual({
      seconds: 0.5,
      warnings: [],
      words: "Hello",
    });
    expect(promptId).toBe(createHash("sha256").update(wav).digest("hex"));
  });

  it("gives the same recording with other words another id", async () => {
    const { ports } = aPublisher();
    const uploadPrompt = makeUploadPrompt(ports);
    const ids = await Promise.all(
      ["Hello", "Hello", "Bye"].map(
        async (words) => (await uploadPrompt({ bytes: upload, words, who: "anna" })).promptId,
      ),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it("refuses what is no sound", async () => {
    const { ports } = aPublisher();
    const given = { bytes: Buffer.from("ID3"), words: "Hello", who: "anna" };
    await expect(makeUploadPrompt(ports)(given)).rejects.toMatchObject({
      code: "AUDIO_UNUSABLE",
    });
  });
});
