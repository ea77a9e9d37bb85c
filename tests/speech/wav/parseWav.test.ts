import { parseWav } from "../../../lib/speech/wav/parseWav";
import { buildWav } from "../support/buildWav";
import { thrownBy } from "../support/thrownBy";

const samplesOf = (bytes: Uint8Array) => [...parseWav(bytes).samples];

describe("parseWav", () => {
  test.each([
    ["8-bit", { bits: 8 }, Buffer.from([128, 192, 64, 0])],
    ["16-bit", { bits: 16 }, Buffer.from(Int16Array.of(0, 16_384, -16_384, -32_768).buffer)],
    ["24-bit", { bits: 24 }, Buffer.from([0, 0, 0, 0, 0, 64, 0, 0, 192, 0, 0, 128])],
    ["32-bit", { bits: 32 }, Buffer.from(Int32Array.of(0, 2 ** 30, -(2 ** 30), -(2 ** 31)).buffer)],
    ["float", { bits: 32, tag: 3 }, Buffer.from(Float32Array.of(0, 0.5, -0.5, -1).buffer)],
    ["double", { bits: 64, tag: 3 }, Buffer.from(Float64Array.of(0, 0.5, -0.5, -1).buffer)],
  ])("reads %s samples", (_name, layout, content) => {
    expect(samplesOf(buildWav(content, layout))).toEqual([0, 0.5, -0.5, -1]);
  });

  it("reads mu-law as G.711 decodes it", () => {
    const content = Buffer.from([0xff, 0x7f, 0x80, 0x00, 0xef]);
    expect(
      samplesOf(buildWav(content, { tag: 7, bits: 8, rate: 8000 })).map((one) => one * 32_768),
    ).toEqual([0, 0, 32_124, -32_124, 132]);
  });

  it("reads A-law as G.711 decodes it", () => {
    const content = Buffer.from([0xd5, 0x55, 0xaa, 0x2a]);
    expect(
      samplesOf(buildWav(content, { tag: 6, bits: 8, rate: 8000 })).map((one) => one * 32_768),
    ).toEqual([8, -8, 32_256, -32_256]);
  });

  it("mixes two channels into one", () => {
    const content = Buffer.from(Int16Array.of(16_384, 0, -16_384, -16_384).buffer);
    expect(samplesOf(buildWav(content, { channels: 2 }))).toEqual([0.25, -0.5]);
  });

  it("reads the extensible form", () => {
    const extension = Buffer.from("1600100004000000030000000000100080000000aa00389b71", "hex");
    const content = Buffer.from(Float32Array.of(0.25).buffer);
    expect(samplesOf(buildWav(content, { tag: 0xfffe, bits: 32, extension }))).toEqual([0.25]);
  });

  const tenSamples = Buffer.from(new Int16Array(10).fill(8192).buffer);
  const tenQuarters: number[] = Array.from({ length: 10 }, () => 0.25);

  test.each([
    ["zero", 0],
    ["the largest number", 0xffffffff],
    ["more than the file has", 4711],
  ])("takes the rest of the file when the data length is %s", (_name, dataLength) => {
    expect(samplesOf(buildWav(tenSamples, { dataLength }))).toEqual(tenQuarters);
  });

  it("passes over chunks it does not know, of odd length too", () => {
    const before = [
      ["LIST", Buffer.from("INFOISFT\u0005\0\0\0Lavf\0\0")],
      ["EVNT", Buffer.from("odd")],
    ] as const;
    expect(samplesOf(buildWav(tenSamples, { before }))).toEqual(tenQuarters);
  });

  it("finds a chunk whose byte of padding was forgotten", () => {
    const bytes = Buffer.from(buildWav(tenSamples, { before: [["note", Buffer.from("odd")]] }));
    const withoutPadding = Buffer.concat([bytes.subarray(0, 23), bytes.subarray(24)]);
    expect(samplesOf(withoutPadding)).toEqual(tenQuarters);
  });

  it("drops an unfinished last sample", () => {
    expect(samplesOf(buildWav(tenSamples.subarray(0, 5)))).toEqual([0.25, 0.25]);
  });

  it("reads from the middle of a larger buffer", () => {
    const bytes = Buffer.concat([Buffer.alloc(7), buildWav(tenSamples)]);
    expect(samplesOf(bytes.subarray(7))).toEqual(tenQuarters);
  });

  test.each([
    ["text", Buffer.from("hello, this is not a sound"), /not a WAV file/],
    ["an ADPCM file", buildWav(tenSamples, { tag: 2, bits: 4 }), /compressed \(format 2\)/],
    ["12 bits", buildWav(tenSamples, { bits: 12 }), /12 bits per sample.*16 bits/],
    ["six channels", buildWav(tenSamples, { channels: 6 }), /6 channels.*mono or stereo/],
    ["an impossible rate", buildWav(tenSamples, { rate: 0 }), /0 samples a second/],
    ["a header alone", buildWav(tenSamples).subarray(0, 36), /no sound in it/],
    ["half a header", buildWav(tenSamples).subarray(0, 30), /cut off|no sound/],
  ])("refuses %s with a sentence", (_name, bytes, sentence) => {
    expect(thrownBy(() => parseWav(bytes))).toMatchObject({
      code: "AUDIO_UNUSABLE",
      message: expect.stringMatching(sentence) as string,
    });
  });
});
