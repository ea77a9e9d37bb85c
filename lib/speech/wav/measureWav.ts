import { hasCode } from "../../errors";
import { findWavChunks } from "./findWavChunks";
import { readWavFormat } from "./readWavFormat";

/** How long a WAV file plays, in milliseconds; undefined for one that this app cannot read. Its samples are not decoded. */
export function measureWav(bytes: Uint8Array): number | undefined {
  try {
    const chunks = findWavChunks(bytes);
    const formatChunk = chunks.get("fmt ");
    const sampleChunk = chunks.get("data");
    if (formatChunk === undefined || sampleChunk === undefined) return undefined;
    const { bitsPerSample, channels, sampleRateInHertz } = readWavFormat(formatChunk);
    const bytesPerSecond = (bitsPerSample / 8) * channels * sampleRateInHertz;
    return Math.round((sampleChunk.length / bytesPerSecond) * 1000);
  } catch (error) {
    if (hasCode(error, "AUDIO_UNUSABLE")) return undefined;
    throw error;
  }
}
