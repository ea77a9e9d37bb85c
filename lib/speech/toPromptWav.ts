import { findSoundWarnings } from "./listening/findSoundWarnings";
import { makeAudioError } from "./makeAudioError";
import { nameSoundFormat } from "./nameSoundFormat";
import { promptFormat } from "./promptFormat";
import { resample } from "./resample";
import type { SoundWarning } from "./soundWarning";
import { parseWav } from "./wav/parseWav";
import { writeWav } from "./wav/writeWav";

/** A sound in Graph's format, how long it is, and what a listener may dislike about it. */
export type PromptWav = Readonly<{
  wav: Uint8Array;
  seconds: number;
  warnings: readonly SoundWarning[];
}>;

const longestInSeconds = 300;
const largestInBytes = 128 * 1024 * 1024;

/** Turns an uploaded sound file into Graph's format, with its words inside: those given, else those that the file has. Throws AUDIO_UNUSABLE with the remedy for what is no usable WAV or longer than 5 minutes. */
export function toPromptWav(bytes: Uint8Array, words?: string): PromptWav {
  if (bytes.length === 0) {
    throw makeAudioError("The sound file is empty: record it again and save it as WAV.");
  }
  if (bytes.length > largestInBytes) {
    throw makeAudioError("The sound file is larger than 128 MB: save it as WAV, mono, 16 kHz.");
  }
  const format = nameSoundFormat(bytes);
  if (format !== undefined) {
    throw makeAudioError(`This is ${format}: save it as WAV and try again.`);
  }
  const audio = parseWav(bytes);
  const seconds = audio.samples.length / audio.sampleRateInHertz;
  if (audio.samples.length === 0) {
    throw makeAudioError("The sound file has no sound in it: record it again and save it as WAV.");
  }
  if (seconds > longestInSeconds) {
    throw makeAudioError(
      `The sound is ${Math.round(seconds)} seconds long: a prompt has at most ${longestInSeconds}.`,
    );
  }
  const samples = resample(audio.samples, audio.sampleRateInHertz, promptFormat.sampleRateInHertz);
  return {
    wav: writeWav(samples, words ?? audio.words),
    seconds: Math.round(seconds * 100) / 100,
    warnings: findSoundWarnings(audio.samples, audio.sampleRateInHertz),
  };
}
