import { measureWav } from "../../../lib/speech/wav/measureWav";
import { parseWav } from "../../../lib/speech/wav/parseWav";
import { toMuLawWav } from "../../../lib/speech/wav/toMuLawWav";
import { writeWav } from "../../../lib/speech/wav/writeWav";

const tone = (seconds: number) =>
  Float32Array.from(
    { length: 16_000 * seconds },
    (_, index) => 0.5 * Math.sin((2 * Math.PI * 440 * index) / 16_000),
  );

describe("toMuLawWav", () => {
  it("says the same in a quarter of the size, as telephones carry it", () => {
    const wav = toMuLawWav(writeWav(tone(2))) ?? new Uint8Array();
    const { samples, sampleRateInHertz } = parseWav(wav);
    const away = samples
      .slice(1000, 15_000)
      .map((sample, index) =>
        Math.abs(sample - 0.5 * Math.sin((2 * Math.PI * 440 * (index + 1000)) / 8000)),
      );

    expect(sampleRateInHertz).toBe(8000);
    expect(measureWav(wav)).toBe(2000);
    expect(wav.length).toBe(16_058);
    expect(Math.max(...away)).toBeLessThan(0.02);
  });

  it("bears full scale and silence", () => {
    const { samples } = parseWav(
      toMuLawWav(writeWav(Float32Array.from({ length: 3200 }, () => 1))) ?? new Uint8Array(),
    );
    expect(samples[800]).toBeGreaterThan(0.95);
    const silent = parseWav(toMuLawWav(writeWav(new Float32Array(3200))) ?? new Uint8Array());
    expect(Math.max(...silent.samples.map(Math.abs))).toBe(0);
  });

  it("is nothing for what cannot be read, and for what no mail carries", () => {
    expect(toMuLawWav(new Uint8Array([1, 2, 3]))).toBeUndefined();
    expect(toMuLawWav(writeWav(new Float32Array(16_000 * 351)))).toBeUndefined();
  });
});
