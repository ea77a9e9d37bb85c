import type { RecordedSound } from "../../../lib/simulation/graph/callFacts";
import { writeWords } from "../../../lib/speech/wav/words";

const samplesPerMs = 16;
const headerLength = 44;

/** The WAV of what a simulated caller recorded: the caller's own sound where it is known, a hum where the caller only talked, silence elsewhere, and the words where they are known; 16 kHz, 16 bits, mono. */
export function writeRecordingWav(sound: RecordedSound): Uint8Array {
  const sampleCount = Math.round(sound.durationInMs * samplesPerMs);
  const words = wordsChunk(sound);
  const file = Buffer.alloc(headerLength + sampleCount * 2 + words.length);
  words.copy(file, headerLength + sampleCount * 2);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(16_000, 24);
  file.writeUInt32LE(32_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(sampleCount * 2, 40);
  for (const { fromMs, toMs, samples } of sound.speech) {
    const first = Math.round(fromMs * samplesPerMs);
    const end = Math.min(sampleCount, Math.round(toMs * samplesPerMs));
    const own = samples && Buffer.from(samples);
    for (let sample = first; sample < end; sample++) {
      const value = own === undefined ? hum(sample) : sampleAt(own, sample - first);
      file.writeInt16LE(value, headerLength + sample * 2);
    }
  }
  return file;
}

/** What the caller said, as the file's comment. */
function wordsChunk({ speech }: RecordedSound): Buffer {
  const said = speech.flatMap(({ words }) => words ?? []).join(" ");
  if (said === "") return Buffer.alloc(0);
  const content = writeWords(said);
  const header = Buffer.alloc(8);
  header.write("LIST", 0, "latin1");
  header.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, content]);
}

function hum(sample: number): number {
  return Math.round(6_000 * Math.sin((2 * Math.PI * 220 * sample) / 16_000));
}

function sampleAt(samples: Buffer, index: number): number {
  return index * 2 + 1 < samples.length ? samples.readInt16LE(index * 2) : 0;
}
