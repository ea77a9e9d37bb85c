import { measureWav } from "../../../lib/speech/wav/measureWav";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { buildWav } from "../support/buildWav";

describe("measureWav", () => {
  test.each([
    ["in Graph's format", writeWav(new Float32Array(24_000), "Hello."), 1500],
    ["of two channels", buildWav(new Uint8Array(32_000), { channels: 2, rate: 8000 }), 1000],
    ["of mu-law", buildWav(new Uint8Array(4000), { tag: 7, bits: 8, rate: 8000 }), 500],
    ["without a sample", buildWav(new Uint8Array(0)), 0],
    ["that is cut off", buildWav(new Uint8Array(16_000), { dataLength: 64_000 }), 500],
  ])("says how long a sound %s plays", (_what, wav, expected) => {
    expect(measureWav(wav)).toBe(expected);
  });

  test.each([
    ["no WAV file", new TextEncoder().encode("ID3")],
    ["without a format", writeWav(new Float32Array(1)).slice(0, 12)],
    ["compressed", buildWav(new Uint8Array(8), { tag: 85 })],
  ])("says nothing of one that is %s", (_what, wav) => {
    expect(measureWav(wav)).toBeUndefined();
  });
});
