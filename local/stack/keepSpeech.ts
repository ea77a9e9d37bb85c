import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Speaker } from "../../lib/publishing/ports";

/** Keeps what a speaker spoke in a directory, so that the next start need not speak it again. */
export function keepSpeech(speaker: Speaker, directory: string): Speaker {
  return {
    name: speaker.name,
    speak: async (words) => {
      const { text, language, voice } = words;
      const key = JSON.stringify([speaker.name, language, voice, text]);
      const file = join(directory, `${createHash("sha256").update(key).digest("hex")}.wav`);
      const kept = await readFile(file).catch(() => undefined);
      if (kept !== undefined) {
        return kept;
      }
      const wav = await speaker.speak(words);
      await mkdir(directory, { recursive: true });
      // Renamed when it is whole: a process that is killed must not leave half a prompt behind.
      const unfinished = `${file}.${randomUUID()}`;
      await writeFile(unfinished, wav);
      await rename(unfinished, file);
      return wav;
    },
  };
}
