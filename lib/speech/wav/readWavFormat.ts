import { makeAudioError } from "../makeAudioError";

/** How the samples of a WAV file are written. */
export type WavFormat = Readonly<{
  encoding: "pcm" | "float" | "aLaw" | "muLaw";
  bitsPerSample: number;
  channels: number;
  sampleRateInHertz: number;
}>;

const extensible = 0xfffe;
const encodings: Readonly<Record<number, WavFormat["encoding"]>> = {
  1: "pcm",
  3: "float",
  6: "aLaw",
  7: "muLaw",
};
const bitDepths: Readonly<Record<WavFormat["encoding"], readonly number[]>> = {
  pcm: [8, 16, 24, 32],
  float: [32, 64],
  aLaw: [8],
  muLaw: [8],
};

/** Reads a `fmt ` chunk, plain or extensible. Throws AUDIO_UNUSABLE for what this app cannot convert. */
export function readWavFormat(chunk: Uint8Array): WavFormat {
  if (chunk.length < 16) {
    throw makeAudioError("This WAV file is damaged: its format is cut off. Save it again as WAV.");
  }
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const tag = view.getUint16(0, true);
  // The first two bytes of an extensible format's GUID are the tag it stands for.
  const effectiveTag = tag === extensible && chunk.length >= 26 ? view.getUint16(24, true) : tag;
  const encoding = encodings[effectiveTag];
  const channels = view.getUint16(2, true);
  const sampleRateInHertz = view.getUint32(4, true);
  const bitsPerSample = view.getUint16(14, true);
  if (encoding === undefined) {
    throw makeAudioError(
      `This WAV file is compressed (format ${effectiveTag}): save it as WAV with PCM samples.`,
    );
  }
  if (!bitDepths[encoding].includes(bitsPerSample)) {
    throw makeAudioError(
      `This WAV file has ${bitsPerSample} bits per sample: save it with 16 bits per sample.`,
    );
  }
  if (channels < 1 || channels > 2) {
    throw makeAudioError(`This WAV file has ${channels} channels: save it as mono or stereo.`);
  }
  if (sampleRateInHertz < 4_000 || sampleRateInHertz > 384_000) {
    throw makeAudioError(
      `This WAV file has ${sampleRateInHertz} samples a second: save it with 16000.`,
    );
  }
  return { encoding, bitsPerSample, channels, sampleRateInHertz };
}
