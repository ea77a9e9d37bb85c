import { readPromptWav } from "../../../../local/graph/media/readPromptWav";
import { writeRecordingWav } from "../../../../local/graph/media/writeRecordingWav";
import { anyText } from "../support/anything";
import { aWav } from "../support/aWav";

describe("readPromptWav", () => {
  it.each([
    ["words of odd length", "Guten Tag, schöne Grüße"],
    ["words of even length", "Press 1."],
  ])("reads duration and %s", (_, words) => {
    expect(readPromptWav(aWav({ durationInMs: 3200, words }))).toEqual({
      ok: true,
      durationInMs: 3200,
      words,
    });
  });

  it("reads a file without words and with the longer format chunk of Microsoft's own samples", () => {
    expect(readPromptWav(aWav({ durationInMs: 500, formatLength: 18 }))).toEqual({
      ok: true,
      durationInMs: 500,
      words: undefined,
    });
  });

  it.each([
    ["8 kHz", aWav({ samplesPerSecond: 8000 })],
    ["stereo", aWav({ channels: 2 })],
    ["8 bits", aWav({ bitsPerSample: 8 })],
    ["mu-law", aWav({ encoding: 7 })],
    ["an MP3", Buffer.from("ID3\x04and so on, long enough")],
    ["nothing", Buffer.alloc(0)],
    ["a header alone", aWav().subarray(0, 12)],
    ["a file without sound", aWav().subarray(0, 36)],
  ])("refuses %s", (_, file) => {
    expect(readPromptWav(file)).toEqual({ ok: false, problem: anyText });
  });
});

describe("writeRecordingWav", () => {
  it("writes a file that Graph would play, with sound where the caller talked", () => {
    const wav = Buffer.from(
      writeRecordingWav({ durationInMs: 2000, speech: [{ fromMs: 500, toMs: 1000 }] }),
    );
    expect(readPromptWav(wav)).toEqual({ ok: true, durationInMs: 2000, words: undefined });
    const loudest = (fromMs: number, toMs: number) => {
      const samples = wav.subarray(44 + fromMs * 32, 44 + toMs * 32);
      return Math.max(
        ...Array.from({ length: samples.length / 2 }, (_, index) => samples.readInt16LE(index * 2)),
      );
    };
    expect([loudest(0, 500), loudest(500, 1000), loudest(1000, 2000)]).toEqual([0, 6000, 0]);
  });
});
