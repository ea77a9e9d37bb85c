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

type Note = Readonly<{ length: number; lengthWithGap: number; frequency: number }>;

function sing(text: string): Float32Array {
  const notes = (text.match(/\S{1,6}/gu) ?? ["-"]).map(toNote);
  const length = notes.reduce((sum, note) => sum + note.lengthWithGap, 0);
  const limit = longestInSeconds * promptFormat.sampleRateInHertz;
  const whole = new Float32Array(Math.min(limit, length));
  let at = 0;
  for (const note of notes) {
    play(note, whole.subarray(at));
    at += note.lengthWithGap;
  }
  return whole;
}

function toNote(letters: string, index: number): Note {
  const rate = promptFormat.sampleRateInHertz;
  const length = Math.round((0.1 + 0.035 * letters.length) * rate);
  const gap = /[.!?]$/.test(letters) ? sentenceGapInSeconds : gapInSeconds;
  return {
    length,
    lengthWithGap: length + Math.round(gap * rate),
    frequency: notesInHertz[index % notesInHertz.length] ?? notesInHertz[0],
  };
}

/** Swells and fades, so that nothing clicks. */
function play({ length, frequency }: Note, place: Float32Array): void {
  const turn = (2 * Math.PI * frequency) / promptFormat.sampleRateInHertz;
  for (let sample = 0; sample < Math.min(length, place.length); sample += 1) {
    const swell = Math.sin((Math.PI * sample) / length) ** 2;
    place[sample] = loudness * swell * Math.sin(turn * sample);
  }
}
