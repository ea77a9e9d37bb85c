import { createHash } from "node:crypto";
import type { PromptId } from "../flow/prompts/clip";
import { toPromptWav } from "../speech/toPromptWav";
import type { PromptStore } from "../publishing/ports";

/** Keeps somebody's own recording, converted to Graph's format, under the id by which flows name it. Rejects with AUDIO_UNUSABLE or STORAGE_UNAVAILABLE. */
export type UploadPrompt = (
  bytes: Uint8Array,
  words: string,
) => Promise<Readonly<{ promptId: PromptId; seconds: number; warnings: readonly string[] }>>;

/** Makes the way by which own recordings come into storage; the same recording with the same words is kept once. */
export function makeUploadPrompt(
  ports: Readonly<{ promptStore: Pick<PromptStore, "hasPrompt" | "savePrompt"> }>,
): UploadPrompt {
  return async (bytes, words) => {
    const { wav, seconds, warnings } = toPromptWav(bytes, words);
    const promptId = createHash("sha256").update(wav).digest("hex");
    if (!(await ports.promptStore.hasPrompt(promptId))) {
      await ports.promptStore.savePrompt(promptId, wav);
    }
    return { promptId, seconds, warnings };
  };
}
