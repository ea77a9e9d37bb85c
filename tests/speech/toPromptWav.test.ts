import { toPromptWav } from "../../lib/speech/toPromptWav";
import { parseWav } from "../../lib/speech/wav/parseWav";
import { buildWav } from "./support/buildWav";
import { levelAt } from "./support/levelAt";
import { sine } from "./support/sine";
import { thrownBy } from "./support/thrownBy";

const pcm16 = (samples: Float32Array) =>
  Buffer.from(Int16Array.from(samples, (one) => Math.round(one * 32_767)).buffer);

describe("toPromptWav", () => {
  it("converts a stereo studio recording and puts the words in", () => {
    const left = sine(1_000, 48_000);
    const both = Float32Array.from({ length: 2 * left.length }, (_, at) => left[at >> 1] ?? 0);
    const upload = buildWav(pcm16(both), { channels: 2, rate: 48_000 });
    const { wav, seconds, warnings } = toPromptWav(upload, "Willkommen");
    const audio = parseWav(wav);
    expect({ seconds, warnings, rate: audio.sampleRateInHertz, words: audio.words }).toEqual({
      seconds: 0.5,
      warnings: [],
      rate: 16_000,
      words: "Willkommen",
    });
    expect(levelAt(audio.samples, 1_000, 16_000)).toBeCloseTo(0.5, 2);
  });

  it("changes no sample of a file that is in Graph's format already", () => {
    const samples = pcm16(sine(440, 16_000));
    const { wav } = toPromptWav(buildWav(samples), "A");
    expect(
      Buffer.from(wav)
        .subarray(44, 44 + samples.length)
        .equals(samples),
    ).toBe(true);
  });

  it("converts telephone mu-law and says that it will sound like a telephone", () => {
    const upload = buildWav(
      Buffer.from(Array.from({ length: 8_000 }, (_, at) => (at % 8 < 4 ? 0x90 : 0x10))),
      {
        tag: 7,
        bits: 8,
        rate: 8_000,
      },
    );
    const { wav, seconds, warnings } = toPromptWav(upload, "A");
    expect({ seconds, warnings, length: parseWav(wav).samples.length }).toEqual({
      seconds: 1,
      warnings: ["telephoneQuality"],
      length: 16_000,
    });
  });

  test.each([
    ["silence", new Float32Array(16_000), "silent"],
    ["a whisper", sine(440, 16_000, { level: 0.01 }), "quiet"],
    [
      "a clipped sound",
      sine(440, 16_000, { level: 4 }).map((one) => Math.max(-1, Math.min(1, one))),
      "crackles",
    ],
  ])("warns about %s", (_name, samples, warning) => {
    expect(toPromptWav(buildWav(pcm16(samples)), "A").warnings).toEqual([warning]);
  });

  test.each([
    ["nothing", "", "is empty"],
    ["an MP3 file with a tag", "ID3\x04", "an MP3 file: save it as WAV"],
    ["an MP3 file without one", "\xff\xfb\x90\x64", "an MP3 file: save it as WAV"],
    ["an OGG file", "OggS\0", "an OGG file: save it as WAV"],
    ["an M4A file", "\0\0\0\x20ftypM4A ", "an M4A or MP4 file: save it as WAV"],
    ["a FLAC file", "fLaC\0", "a FLAC file: save it as WAV"],
    ["an AAC file", "\xff\xf1\x50", "an AAC file: save it as WAV"],
    ["an AIFF file", "FORM\0\0\0\0AIFF", "an AIFF file: save it as WAV"],
    ["a web page", "<html>", "not a WAV file: save the recording as WAV"],
  ])("refuses %s and says what to do", (_name, letters, sentence) => {
    expect(thrownBy(() => toPromptWav(Buffer.from(letters, "latin1"), "A"))).toMatchObject({
      code: "AUDIO_UNUSABLE",
      message: expect.stringContaining(sentence) as string,
    });
  });

  test.each([
    ["no sound", new Uint8Array(0), "no sound in it"],
    [
      "more than five minutes",
      new Uint8Array(301 * 32_000),
      "301 seconds long: a prompt has at most 300",
    ],
  ])("refuses a WAV file with %s", (_name, content, sentence) => {
    expect(() => toPromptWav(buildWav(content), "A")).toThrow(sentence);
  });
});
