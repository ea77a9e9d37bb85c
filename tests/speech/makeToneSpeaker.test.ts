import { makeToneSpeaker } from "../../lib/speech/makeToneSpeaker";
import { parseWav } from "../../lib/speech/wav/parseWav";

const speak = async (text: string) =>
  parseWav(await makeToneSpeaker().speak({ text, language: "en" }));
const loudest = (samples: Float32Array) => samples.reduce((peak, one) => Math.max(peak, one), 0);

describe("makeToneSpeaker", () => {
  test.each(["Welcome to Contoso.", "你好", "!", " "])(
    "sounds gentle and never silent for %j",
    async (text) => {
      const audio = await speak(text);
      expect(loudest(audio.samples)).toBeGreaterThan(0.1);
      expect(loudest(audio.samples)).toBeLessThan(0.2);
      expect(audio).toMatchObject({ sampleRateInHertz: 16_000, words: text });
    },
  );

  it("takes longer for more words, and never more than half a minute", async () => {
    const lengths = await Promise.all(
      ["One.", "One and two and three.", "word ".repeat(200)].map(async (text) => {
        const { samples } = await speak(text);
        return samples.length / 16_000;
      }),
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(lengths[2]).toBe(30);
  });
});
