import { toPromptWav } from "../../lib/speech/toPromptWav";
import { writeWav } from "../../lib/speech/wav/writeWav";
import type { JudgedSound } from "./judgedSound";

/** As the server has it: so much is read, and so long a prompt may be. */
const largest = 128 * 1024 * 1024;
const longestInSeconds = 300;
const rate = 16_000;

/** Turns a sound of any kind that this browser can play into what callers will hear, and judges it as the server does. */
export async function judgeSoundFile(file: Blob, words: string): Promise<JudgedSound> {
  if (file.size === 0) return { fault: "empty" };
  if (file.size > largest) return { fault: "tooLarge" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return judgeWav(bytes, words) ?? (await judgeOther(bytes, words));
}

/** A WAV is judged as it is; undefined for one that only the browser may be able to read. */
function judgeWav(bytes: Uint8Array, words: string): JudgedSound | undefined {
  try {
    return toPromptWav(bytes, words);
  } catch {
    // Whatever is wrong with it: the browser reads more than we do, and says so when it cannot.
    return undefined;
  }
}

async function judgeOther(bytes: Uint8Array<ArrayBuffer>, words: string): Promise<JudgedSound> {
  const samples = await decode(bytes);
  if (samples === undefined) return { fault: "unusable" };
  if (samples.length === 0) return { fault: "empty" };
  if (samples.length > longestInSeconds * rate) return { fault: "tooLong" };
  return judgeWav(writeWav(samples), words) ?? { fault: "unusable" };
}

/** The sound as one channel at the rate of prompts. */
async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<Float32Array | undefined> {
  const context = new OfflineAudioContext(1, 1, rate);
  try {
    const sound = await context.decodeAudioData(bytes.buffer);
    const channels = Array.from({ length: sound.numberOfChannels }, (_, index) =>
      sound.getChannelData(index),
    );
    return Float32Array.from(
      { length: sound.length },
      (_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length,
    );
  } catch {
    // No sound, or one of a kind that this browser does not know.
    return undefined;
  }
}
