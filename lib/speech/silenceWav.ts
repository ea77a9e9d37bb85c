import { promptFormat } from "./promptFormat";
import { writeWav } from "./wav/writeWav";

/** A pause, as a WAV in Graph's format. */
export function silenceWav(milliseconds: number): Uint8Array {
  const count = Math.max(1, Math.round((milliseconds * promptFormat.sampleRateInHertz) / 1000));
  return writeWav(new Float32Array(count));
}
