import { IvrError } from "../errors";

/** The error of a sound file that cannot be used; the sentence says why and what to do. */
export function makeAudioError(sentence: string): IvrError {
  return new IvrError("AUDIO_UNUSABLE", sentence);
}
