import type { PromptStore } from "../../lib/publishing/ports";
import type { CallPorts, LoadedPrompt } from "../../local/graph/call/callPorts";
import { readPromptWav, type PromptWav } from "../../local/graph/media/readPromptWav";

const ownMessage: LoadedPrompt = { ok: true, durationInMs: 3_000, words: "(the own message)" };
const missing: LoadedPrompt = { ok: false, subcode: 8536, message: "File download failed." };

/** Makes what downloads prompts for the simulated Graph, each once. */
export function makePromptLoader(loadPrompt: PromptStore["loadPrompt"]): CallPorts["loadPrompt"] {
  const known = new Map<string, LoadedPrompt>();
  return async ({ resourceId }) => {
    if (typeof resourceId !== "string") return ownMessage;
    const before = known.get(resourceId);
    if (before !== undefined) return before;
    const wav = await loadPrompt(resourceId);
    const loaded = wav === undefined ? missing : toPrompt(readPromptWav(wav));
    known.set(resourceId, loaded);
    return loaded;
  };
}

function toPrompt(wav: PromptWav): LoadedPrompt {
  return wav.ok
    ? { ok: true, durationInMs: wav.durationInMs, words: wav.words ?? "" }
    : { ok: false, subcode: 8535, message: wav.problem };
}
