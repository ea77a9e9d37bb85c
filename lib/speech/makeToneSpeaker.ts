import type { Speaker } from "../publishing/ports";
import { promptFormat } from "./promptFormat";
import { writeWav } from "./wav/writeWav";

const loudness = 0.12;
const longestInSeconds = 30;
const notesInHertz = [392, 440, 349.23, 329.63, 392, 293.66] as const;
const gapInSeconds = 0.06;
const sentenceGapInSeconds = 0.25;

/** The last resort where no voice is installed: soft notes, one for a few letters, so that a caller hears that something is said and how long it takes. */
export function makeToneSpeaker(): Speaker {
  return {
    name: "tones-1",
    speak: ({ text }) => Promise.resolve(writeWav(sing(text), text)),
  };
}

function sing(text: string): Float32Array {
  const notes = (text.match(/\S{1,6}/gu) ?? ["-"]).flatMap(note);
  const limit = longestInSeconds * promptFormat.sampleRateInHertz;
  const whole = new Float32Array(
    Math.min(
      limit,
      notes.reduce((length, samples) => length + samples.length, 0),
    ),
  );
  let at = 0;
  for (const samples of notes) {
    whole.set(samples.subarray(0, Math.max(0, whole.length - at)), Math.min(at, whole.length));
    at += samples.length;
  }
  return whole;
}

function note(letters: string, index: number): readonly Float32Array[] {
  const seconds = 0.1 + 0.035 * letters.length;
  const frequency = notesInHertz[index % notesInHertz.length] ?? notesInHertz[0];
  const rate = promptFormat.sampleRateInHertz;
  const length = Math.round(seconds * rate);
  const sound = Float32Array.from({ length }, (_, sample) => {
    const fade = Math.sin((Math.PI * sample) / length) ** 2;
    return loudness * fade * Math.sin((2 * Math.PI * frequency * sample) / rate);
  });
  const gap = /[.!?]$/.test(letters) ? sentenceGapInSeconds : gapInSeconds;
  return [sound, new Float32Array(Math.round(gap * rate))];
}
