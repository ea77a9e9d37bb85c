import type { PromptStore } from "../../lib/publishing/ports";
import type { SoundOf } from "../../lib/simulation/graph/modelCall";
import type { GraphPorts } from "../../local/graph/calls/graphCall";
import { readPromptWav } from "../../local/graph/media/readPromptWav";

type Loaded = Exclude<ReturnType<SoundOf>, "later">;

const ownMessage: Loaded = { promptId: "", durationInMs: 3_000, words: "(the own message)" };
const missing: Loaded = { result: { code: 400, subcode: 8536 } };

/** Makes what downloads prompts for the simulated Graph, each once. */
export function makePromptLoader(loadPrompt: PromptStore["loadPrompt"]): GraphPorts["soundOf"] {
  const known = new Map<string, Loaded>();
  return ({ resourceId }, loaded) => {
    let isLoading = false;
    const load = async (promptId: string) => {
      const wav = await loadPrompt(promptId);
      known.set(promptId, wav === undefined ? missing : toSound(promptId, wav));
      loaded();
    };
    return () => {
      if (typeof resourceId !== "string") return ownMessage;
      const sound = known.get(resourceId);
      if (sound === undefined && !isLoading) {
        isLoading = true;
        void load(resourceId);
      }
      return sound ?? "later";
    };
  };
}

function toSound(promptId: string, bytes: Uint8Array): Loaded {
  const wav = readPromptWav(bytes);
  return wav.ok
    ? { promptId, durationInMs: wav.durationInMs, words: wav.words ?? "" }
    : { result: { code: 400, subcode: 8535 }, problem: wav.problem };
}
