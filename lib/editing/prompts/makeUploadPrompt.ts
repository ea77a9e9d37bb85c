import { createHash } from "node:crypto";
import { IvrError } from "../../errors";
import type { PromptId } from "../../flow/prompts/clip";
import type { PromptStore } from "../../publishing/ports";
import type { SaveAuditEntry } from "../../records/ports";
import { soundWarnings } from "../../speech/soundWarning";
import { toPromptWav } from "../../speech/toPromptWav";
import { readWavWords } from "../../speech/wav/readWavWords";
import { makePromptSubject } from "./makePromptSubject";

/** A recording, the words it says (absent: the file itself has them), and who brings it. */
type Upload = Readonly<{ bytes: Uint8Array; words?: string | undefined; who: string }>;

/** Keeps somebody's own recording, converted to Graph's format, under the id by which flows name it. Rejects with QUERY_INVALID without words, AUDIO_UNUSABLE or STORAGE_UNAVAILABLE. */
export type UploadPrompt = (
  upload: Upload,
) => Promise<Readonly<{ promptId: PromptId; seconds: number; warnings: readonly string[] }>>;

/** Makes the way by which own recordings come into storage; the same recording with the same words is kept once. */
export function makeUploadPrompt(
  ports: Readonly<{
    promptStore: Pick<PromptStore, "hasPrompt" | "savePrompt">;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): UploadPrompt {
  return async ({ bytes, words = readWavWords(bytes)?.trim(), who }) => {
    const { wav, seconds, warnings } = toPromptWav(bytes, words);
    if (words === undefined || words === "") {
      throw new IvrError(
        "QUERY_INVALID",
        "words must say what the recording says, as the file itself does not.",
      );
    }
    const promptId = createHash("sha256").update(wav).digest("hex");
    if (!(await ports.promptStore.hasPrompt(promptId))) {
      await ports.promptStore.savePrompt(promptId, wav);
      await ports.saveAuditEntry({
        at: ports.now(),
        who,
        what: "promptUploaded",
        subject: makePromptSubject(promptId),
        detail: `${seconds} s`,
      });
    }
    return { promptId, seconds, warnings: warnings.map((warning) => soundWarnings[warning]) };
  };
}
