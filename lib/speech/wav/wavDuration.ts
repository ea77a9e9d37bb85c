import { hasCode } from "../../errors";
import { wavChunks } from "./wavChunks";
import { wavFormat } from "./wavFormat";

/** How long a WAV file plays, in milliseconds; undefined for one that this app cannot read. Its samples are not decoded. */
export function wavDuration(bytes: Uint8Array): number | undefined {
  try {
    const chunks = wavChunks(bytes);
    const formatChunk = chunks.get("fmt ");
    const sampleChunk = chunks.get("data");
    if (formatChunk === undefined || sampleChunk === undefined) return undefined;
    const { bitsPerSample, channels, sampleRateInHertz } = wavFormat(formatChunk);
    const bytesPerSecond = (bitsPerSample / 8) * channels * sampleRateInHertz;
    return Math.round((sampleChunk.length / bytesPerSecond) * 1000);
  } catch (error) {
    if (hasCode(error, "AUDIO_UNUSABLE")) return undefined;
    throw error;
  }
}
