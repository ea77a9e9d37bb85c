import { hasCode } from "../../errors";
import { findWavChunks } from "./findWavChunks";
import { readWords } from "./words";

/** The words that a WAV file says of itself that it speaks; undefined where it says nothing or is none. Its samples are not decoded. */
export function readWavWords(bytes: Uint8Array): string | undefined {
  try {
    return readWords(findWavChunks(bytes).get("LIST"));
  } catch (error) {
    if (hasCode(error, "AUDIO_UNUSABLE")) return undefined;
    throw error;
  }
}
