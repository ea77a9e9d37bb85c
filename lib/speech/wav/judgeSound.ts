import { hasCode } from "../../errors";
import type { RecordingSound } from "../../ivr/call/callEvent";
import { parseWav, type WavAudio } from "./parseWav";

const frameInSeconds = 0.02;
/** -48 dB below full scale: a quiet caller is 10 dB louder, the hiss of an idle line 10 dB softer. */
const softestLevel = 10 ** (-48 / 20);
/** Less is a click. The shortest word takes longer, but the beginning of one is somebody's too. */
const shortestSpeechInSeconds = 0.05;

/** Rows and columns of a telephone's keys, in hertz (ITU-T Q.23): the key that ends a message may be heard in it. */
const keyFrequencies = [697, 770, 852, 941, 1209, 1336, 1477, 1633] as const;
/** Of the energy of a key's sound, nearly all is in two frequencies; of speech, a fraction. */
const keyShare = 0.8;

/**
 * Whether anything can be heard in a recording. It is silent only if hardly any of it is louder than an idle line, keys
 * left out: whatever else there is may be somebody's message. Unknown where the WAV cannot be read.
 */
export function judgeSound(wav: Uint8Array): RecordingSound {
  try {
    return isHeard(parseWav(wav)) ? "heard" : "silent";
  } catch (error) {
    if (hasCode(error, "AUDIO_UNUSABLE")) return "unknown";
    throw error;
  }
}

/** Looks no further than to where it has heard enough. */
function isHeard({ samples, sampleRateInHertz }: WavAudio): boolean {
  const enough = shortestSpeechInSeconds * sampleRateInHertz;
  const frameLength = Math.round(frameInSeconds * sampleRateInHertz);
  let loud = 0;
  for (let start = 0; start < samples.length && loud < enough; start += frameLength) {
    const frame = withoutOffset(samples.subarray(start, start + frameLength));
    const energy = frame.reduce((sum, sample) => sum + sample * sample, 0);
    const isLoud = Math.sqrt(energy / frame.length) > softestLevel;
    if (isLoud && !isKey(frame, energy, sampleRateInHertz)) loud += frame.length;
  }
  return loud >= enough;
}

/** A constant offset is no sound, however large. */
function withoutOffset(frame: Float32Array): Float32Array {
  const mean = frame.reduce((sum, sample) => sum + sample, 0) / frame.length;
  return frame.map((sample) => sample - mean);
}

function isKey(frame: Float32Array, energy: number, sampleRateInHertz: number): boolean {
  const shares = keyFrequencies.map(
    (frequency) => energyAt(frame, frequency / sampleRateInHertz) / energy,
  );
  const row = Math.max(...shares.slice(0, 4));
  const column = Math.max(...shares.slice(4));
  return row + column >= keyShare && Math.min(row, column) >= (1 - keyShare) / 2;
}

/** The part of a frame's energy that one frequency has (in cycles a sample), by Goertzel's algorithm. */
function energyAt(frame: Float32Array, cyclesPerSample: number): number {
  const factor = 2 * Math.cos(2 * Math.PI * cyclesPerSample);
  let last = 0;
  let beforeLast = 0;
  for (const sample of frame) {
    [last, beforeLast] = [sample + factor * last - beforeLast, last];
  }
  const power = last * last + beforeLast * beforeLast - factor * last * beforeLast;
  return (2 * power) / frame.length;
}
