import { IvrError } from "../../errors";
import type { PromptStore } from "../../publishing/ports";
import type { Blobs } from "../blobs/blobs";
import { makeLruCache } from "./lruCache";

/** Graph fetches a prompt for each call that plays it; this many bytes of recent ones (minutes of speech) answer at once. */
const defaultMaxCachedBytes = 32 * 1024 * 1024;

/** Prompts in the container `prompts`, named by their ids, with recent ones kept in memory: an id's audio never changes. */
export function makePromptStore(
  blobs: Blobs,
  options: Readonly<{ maxCachedBytes?: number }> = {},
): PromptStore {
  const recent = makeLruCache<Uint8Array>({
    maxWeight: options.maxCachedBytes ?? defaultMaxCachedBytes,
    weigh: (wav) => wav.byteLength,
  });
  return {
    hasPrompt: async (promptId) => isPromptId(promptId) && blobs.has("prompts", toName(promptId)),
    savePrompt: async (promptId, wav) => {
      if (!isPromptId(promptId)) {
        throw new IvrError(
          "AUDIO_UNUSABLE",
          "A prompt's id is a SHA-256 in lower-case hex; this one is not, so its audio cannot be stored.",
        );
      }
      await blobs.save("prompts", toName(promptId), wav);
    },
    loadPrompt: async (promptId) =>
      isPromptId(promptId)
        ? recent.load(promptId, () => blobs.load("prompts", toName(promptId)))
        : undefined,
    listPrompts: async () =>
      (await blobs.list("prompts")).map((name) => name.replace(/\.wav$/, "")).filter(isPromptId),
  };
}

function isPromptId(promptId: string): boolean {
  return /^[0-9a-f]{64}$/.test(promptId);
}

function toName(promptId: string): string {
  return `${promptId}.wav`;
}
