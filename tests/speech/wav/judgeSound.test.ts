import fc from "fast-check";
import { judgeSound } from "../../../lib/speech/wav/judgeSound";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { buildWav } from "../support/buildWav";

const rate = 16_000;

/** A part of a recording: so many seconds of what `sampleAt` says. */
type Part = Readonly<{ seconds: number; sampleAt: (second: number, index: number) => number }>;

const recording = (...parts: readonly Part[]): Uint8Array =>
  writeWav(
    Float32Array.from(
      parts.flatMap(({ seconds, sampleAt }) =>
        Array.from({ length: Math.round(seconds * rate) }, (_, index) =>
          sampleAt(index / rate, index),
        ),
      ),
    ),
  );
const silence = (seconds: number): Part => ({ seconds, sampleAt: () => 0 });
const tone = (seconds: number, level: number, ...hertz: readonly number[]): Part => ({
  seconds,
  sampleAt: (second) =>
    hertz.reduce((sum, each) => sum + level * Math.sin(2 * Math.PI * each * second), 0),
});
/** The same noise each time. */
const noise = (seconds: number, level: number): Part => ({
  seconds,
  sampleAt: (_second, index) => level * (((index * 2_654_435_761) % 2 ** 32) / 2 ** 31 - 1),
});
/** A voice: a hum of 120 Hz with its overtones, four syllables a second. */
const voice = (seconds: number, level: number): Part => ({
  seconds,
  sampleAt: (second) =>
    level *
    Math.max(0, Math.sin(2 * Math.PI * 4 * second)) *
    [1, 2, 3, 5, 8].reduce(
      (sum, part) => sum + Math.sin(2 * Math.PI * 120 * part * second) / part,
      0,
    ),
});
const key = (seconds: number): Part => tone(seconds, 0.3, 941, 1477);

describe("judgeSound", () => {
  test.each<[string, readonly Part[], "heard" | "silent"]>([
    ["no sample", [], "silent"],
    ["silence", [silence(5)], "silent"],
    ["the hiss of a line", [noise(5, 0.003)], "silent"],
    ["a constant offset", [{ seconds: 5, sampleAt: () => 0.2 }], "silent"],
    ["a click", [silence(2), noise(0.03, 0.8), silence(2)], "silent"],
    ["the key that ends it", [silence(2), key(0.25)], "silent"],
    ["the key, pressed long, on a hissing line", [noise(1, 0.002), key(2)], "silent"],
    ["a voice", [voice(2, 0.2)], "heard"],
    ["a short word", [silence(1), voice(0.6, 0.2), silence(1)], "heard"],
    ["a quiet voice", [silence(1), voice(3, 0.03), silence(1)], "heard"],
    ["a voice on a hissing line, and the key", [noise(1, 0.003), voice(1, 0.1), key(0.2)], "heard"],
    ["the beginning of a word", [silence(0.2), voice(0.15, 0.2)], "heard"],
    ["a whistle", [tone(1, 0.1, 1000)], "heard"],
    ["music of two notes", [tone(1, 0.1, 440, 550)], "heard"],
    ["noise of a street", [noise(3, 0.1)], "heard"],
  ])("hears of %s what there is", (_what, parts, expected) => {
    expect(judgeSound(recording(...parts))).toBe(expected);
  });

  test.each(
    [697, 770, 852, 941].flatMap((row) =>
      [1209, 1336, 1477].map((column) => [row, column] as const),
    ),
  )("takes the key of %i and %i Hz for no message", (row, column) => {
    expect(judgeSound(recording(silence(1), tone(0.5, 0.25, row, column)))).toBe("silent");
  });

  test.each([
    ["at 8 kHz, mu-law", { rate: 8000, bits: 8, tag: 7 }, 0xff, 0x20],
    ["of 8 bits", { rate: 8000, bits: 8 }, 128, 0],
  ] as const)("reads recordings %s", (_what, layout, quiet, loud) => {
    const square = Uint8Array.from({ length: 8000 }, (_, index) =>
      index % 40 < 20 ? loud : quiet,
    );
    expect(judgeSound(buildWav(new Uint8Array(8000).fill(quiet), layout))).toBe("silent");
    expect(judgeSound(buildWav(square, layout))).toBe("heard");
  });

  it("does not know what it cannot read", () => {
    expect(judgeSound(new Uint8Array([1, 2, 3]))).toBe("unknown");
    expect(judgeSound(new Uint8Array())).toBe("unknown");
  });

  it("hears any voice of half a second that is louder than an idle line", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.9, noNaN: true }),
        fc.double({ min: 0.6, max: 1.5, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (level, seconds, before) => {
          const wav = recording(silence(before), voice(seconds, level), silence(1));
          expect(judgeSound(wav)).toBe("heard");
        },
      ),
      { numRuns: 15, ...(process.env["CI"] === undefined ? {} : { seed: 20261121 }) },
    );
  });
});
