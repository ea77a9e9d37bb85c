import { hasCode } from "../../errors";
import { resample } from "../resample";
import { parseWav } from "./parseWav";

const sampleRateInHertz = 8000;
/** Graph takes a mail of 4 MB with everything in it, and base64 makes four bytes of three: nearly six minutes. */
const longestInSeconds = 350;

/** A sound as telephones carry it, a quarter as large as a recording of Graph's: 8 kHz, mu-law. Undefined where it cannot be read or is too long for a mail. */
export function toMuLawWav(wav: Uint8Array): Uint8Array | undefined {
  try {
    const audio = parseWav(wav);
    if (audio.samples.length / audio.sampleRateInHertz > longestInSeconds) return undefined;
    return write(resample(audio.samples, audio.sampleRateInHertz, sampleRateInHertz));
  } catch (error) {
    if (hasCode(error, "AUDIO_UNUSABLE")) return undefined;
    throw error;
  }
}

const headerLength = 58;

/** Other encodings than PCM have a longer format and a fact chunk: http://soundfile.sapp.org/doc/WaveFormat */
function write(samples: Float32Array): Uint8Array {
  const padding = samples.length % 2;
  const bytes = new Uint8Array(headerLength + samples.length + padding);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  text(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 18, true);
  view.setUint16(20, 7, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateInHertz, true);
  view.setUint32(28, sampleRateInHertz, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(38, "fact");
  view.setUint32(42, 4, true);
  view.setUint32(46, samples.length, true);
  text(50, "data");
  view.setUint32(54, samples.length, true);
  samples.forEach((sample, index) => {
    bytes[headerLength + index] = toMuLaw(sample);
  });
  return bytes;
}

const bias = 0x84;
const loudest = 32_635;

/** ITU-T G.711, mu-law. */
function toMuLaw(sample: number): number {
  const level = Math.round(sample * 32_768);
  const magnitude = Math.min(Math.abs(level), loudest) + bias;
  const segment = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  const step = (magnitude >> (segment + 3)) & 0x0f;
  return ~((level < 0 ? 0x80 : 0) | (segment << 4) | step) & 0xff;
}
