import { omitUndefined } from "../../flow/omitUndefined";
import { makeAudioError } from "../makeAudioError";
import { decodeSamples } from "./decodeSamples";
import { findWavChunks } from "./findWavChunks";
import { readWavFormat } from "./readWavFormat";
import { readWords } from "./words";

/** A sound: samples between -1 and 1, one channel, and the words it speaks when the file says them. */
export type WavAudio = Readonly<{
  sampleRateInHertz: number;
  samples: Float32Array;
  words?: string;
}>;

/** Reads a WAV file: PCM of 8 to 32 bits, float, mu-law or A-law, any rate, mono or stereo, whatever other chunks it has. Throws AUDIO_UNUSABLE. */
export function parseWav(bytes: Uint8Array): WavAudio {
  const chunks = findWavChunks(bytes);
  const formatChunk = chunks.get("fmt ");
  const sampleChunk = chunks.get("data");
  if (formatChunk === undefined || sampleChunk === undefined) {
    throw makeAudioError("This WAV file is damaged: it has no sound in it. Save it again as WAV.");
  }
  const format = readWavFormat(formatChunk);
  const words = readWords(chunks.get("LIST"));
  return {
    sampleRateInHertz: format.sampleRateInHertz,
    samples: decodeSamples(sampleChunk, format),
    ...omitUndefined({ words }),
  };
}
