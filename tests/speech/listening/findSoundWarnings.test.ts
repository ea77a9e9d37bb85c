import { findSoundWarnings } from "../../../lib/speech/listening/findSoundWarnings";
import { resample } from "../../../lib/speech/resample";
import { makeVoice } from "../support/makeVoice";
import { sine } from "../support/sine";

const rate = 48_000;
const voice = makeVoice();
const over = (first: Float32Array, second: Float32Array) =>
  first.map((sample, at) => sample + (second[at] ?? 0));
/** Through a line that carries so much, and back into a better file. */
const through = (line: number, saved: number) =>
  findSoundWarnings(resample(resample(voice, rate, line), line, saved), saved);

describe("findSoundWarnings", () => {
  it.each([48_000, 16_000, 44_100])("finds nothing in a clear voice at %d Hz", (saved) => {
    expect(findSoundWarnings(resample(voice, rate, saved), saved)).toEqual([]);
  });

  it("hears that a voice came over a telephone, whatever it was saved as", () => {
    expect(through(8_000, 16_000)).toEqual(["narrow"]);
    expect(through(8_000, 48_000)).toEqual(["narrow"]);
    expect(through(11_025, 22_050)).toEqual(["narrow"]);
    expect(findSoundWarnings(resample(voice, rate, 12_000), 12_000)).toEqual(["narrow"]);
    expect(findSoundWarnings(resample(voice, rate, 8_000), 8_000)).toEqual(["telephoneQuality"]);
    expect(through(16_000, 48_000)).toEqual([]);
  });

  it("hears where another recording goes on twice as loud, and no smaller difference", () => {
    const at = (other: number) =>
      makeVoice({ seconds: 6, level: (second) => (second < 3 ? 0.3 : other) });
    expect(findSoundWarnings(at(0.08), rate)).toEqual(["jumps"]);
    expect(findSoundWarnings(at(0.9), rate)).toEqual([]);
    expect(findSoundWarnings(at(0.16), rate)).toEqual([]);
    const fading = makeVoice({ level: (second) => (second < 3.4 ? 0.3 : 0.05) });
    expect(findSoundWarnings(fading, rate)).toEqual([]);
  });

  it("hears music under a voice that is less than 20 dB below it", () => {
    const chord = (level: number) =>
      over(sine(262, rate, { seconds: 4, level }), sine(330, rate, { seconds: 4, level }));
    expect(findSoundWarnings(over(voice, chord(0.02)), rate)).toEqual(["background"]);
    expect(findSoundWarnings(over(voice, chord(0.003)), rate)).toEqual([]);
    // Music alone, or the tone before a recording, is under nothing.
    expect(findSoundWarnings(chord(0.2), rate)).toEqual([]);
  });

  it("says of a word or a beep only what is plain", () => {
    const short = resample(resample(voice.subarray(0, 2 * rate), rate, 8_000), 8_000, 16_000);
    expect(findSoundWarnings(short, 16_000)).toEqual([]);
    expect(findSoundWarnings(new Float32Array(4 * rate), rate)).toEqual(["silent"]);
    expect(
      findSoundWarnings(
        voice.map((sample) => 0.1 * sample),
        rate,
      ),
    ).toEqual(["quiet"]);
    const clipped = voice.map((sample) => Math.max(-1, Math.min(1, 8 * sample)));
    expect(findSoundWarnings(clipped, rate)).toContain("crackles");
  });
});
