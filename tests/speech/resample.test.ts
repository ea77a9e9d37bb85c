import { resample } from "../../lib/speech/resample";
import { levelAt } from "./support/levelAt";
import { sine } from "./support/sine";

const decibels = (level: number) => 20 * Math.log10(level / 0.5);

describe("resample", () => {
  test.each([
    [8_000, 300],
    [8_000, 1_000],
    [8_000, 3_400],
    [11_025, 1_000],
    [22_050, 1_000],
    [44_100, 1_000],
    [44_100, 6_500],
    [48_000, 440],
    [48_000, 6_500],
    [96_000, 1_000],
  ])("keeps a tone from %d samples a second at %d Hz within 1 dB", (rate, frequency) => {
    const samples = resample(sine(frequency, rate), rate, 16_000);
    expect(Math.abs(samples.length - 8_000)).toBeLessThanOrEqual(1);
    expect(Math.abs(decibels(levelAt(samples, frequency, 16_000)))).toBeLessThan(1);
  });

  test.each([
    [48_000, 10_000, 6_000],
    [44_100, 15_000, 1_000],
    [96_000, 30_000, 2_000],
  ])(
    "lets nothing of a tone that 16 kHz cannot hold come back (%d, %d Hz)",
    (rate, frequency, alias) => {
      const samples = resample(sine(frequency, rate), rate, 16_000);
      expect(decibels(levelAt(samples, alias, 16_000))).toBeLessThan(-60);
    },
  );

  it("adds no mirror tone when it doubles the rate", () => {
    const samples = resample(sine(3_000, 8_000), 8_000, 16_000);
    expect(decibels(levelAt(samples, 5_000, 16_000))).toBeLessThan(-50);
  });

  it("keeps a constant level exactly", () => {
    const samples = resample(new Float32Array(4_800).fill(0.25), 48_000, 16_000);
    expect([...samples.subarray(100, 1_500)].every((one) => Math.abs(one - 0.25) < 1e-6)).toBe(
      true,
    );
  });

  it("returns the same samples at the same rate", () => {
    const samples = sine(440, 16_000);
    expect(resample(samples, 16_000, 16_000)).toBe(samples);
  });

  it("copes with a sound shorter than its filter", () => {
    expect(resample(Float32Array.of(0.5, 0.5, 0.5), 48_000, 16_000)).toHaveLength(1);
  });
});
