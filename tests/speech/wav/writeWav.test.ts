import fc from "fast-check";
import { parseWav } from "../../../lib/speech/wav/parseWav";
import { writeWav } from "../../../lib/speech/wav/writeWav";

describe("writeWav", () => {
  it("writes 16 kHz, 16-bit, mono PCM and nothing else when there are no words", () => {
    expect(Buffer.from(writeWav(Float32Array.of(0, 0.5, -1, 2))).toString("hex")).toBe(
      [
        "52494646" + "2c000000" + "57415645",
        "666d7420" + "10000000" + "0100" + "0100" + "803e0000" + "007d0000" + "0200" + "1000",
        "64617461" + "08000000" + "0000" + "0040" + "0080" + "ff7f",
      ].join(""),
    );
  });

  it("carries the words as the file's comment after the sound, padded to an even length", () => {
    const wav = Buffer.from(writeWav(Float32Array.of(0), "Grüezi"));
    expect(wav.subarray(44, 46).toString("hex")).toBe("0000");
    expect(wav.subarray(46).toString("latin1")).toBe(
      "LIST\x14\0\0\0INFOICMT\x08\0\0\0Gr\u00c3\u00bcezi\0",
    );
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  });

  it("gives back the same sound and words for any of both", () => {
    const anySound = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 200 });
    const anyWords = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(anySound, anyWords, (levels, given) => {
        const words = given.replaceAll("\0", "").replace(/\ufeff/g, "");
        const samples = Float32Array.from(levels, (level) => level / 32_768);
        expect(parseWav(writeWav(samples, words))).toEqual({
          sampleRateInHertz: 16_000,
          samples,
          ...(words === "" ? {} : { words }),
        });
      }),
    );
  });
});
