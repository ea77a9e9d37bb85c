import { omitUndefined } from "../../flow/omitUndefined";
import { audioUnusable } from "../audioUnusable";
import { decodeSamples } from "./decodeSamples";
import { wavChunks } from "./wavChunks";
import { wavFormat } from "./wavFormat";
import { readWords } from "./words";

/** A sound: samples between -1 and 1, one channel, and the words it speaks when the file says them. */
export type WavAudio = Readonly<{
  sampleRateInHertz: number;
  samples: Float32Array;
  words?: string;
}>;

/** Reads a WAV file: PCM of 8 to 32 bits, float, mu-law or A-law, any rate, mono or stereo, whatever other chunks it has. Throws AUDIO_UNUSABLE. */
export function parseWav(bytes: Uint8Array): WavAudio {
  const chunks = wavChunks(bytes);
  const formatChunk = chunks.get("fmt ");
  const sampleChunk = chunks.get("data");
  if (formatChunk === undefined || sampleChunk === undefined) {
    throw audioUnusable("This WAV file is damaged: it has no sound in it. Save it again as WAV.");
  }
  const format = wavFormat(formatChunk);
  const words = readWords(chunks.get("LIST"));
  return {
    sampleRateInHertz: format.sampleRateInHertz,
    samples: decodeSamples(sampleChunk, format),
    ...omitUndefined({ words }),
  };
}
