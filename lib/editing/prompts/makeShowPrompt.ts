import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { PromptId } from "../../flow/prompts/clip";
import type { PromptStore } from "../../publishing/ports";
import type { AuditLog } from "../../records/ports";
import { measureWav } from "../../speech/wav/measureWav";
import { readWavWords } from "../../speech/wav/readWavWords";
import { makePromptSubject } from "./makePromptSubject";

/** What is known of a prompt beside its sound: the words it says, how long it plays, and who brought it when, if somebody did. */
export type ShownPrompt = Readonly<{
  words?: string;
  seconds?: number;
  recordedAt?: string;
  recordedBy?: string;
}>;

/** Rejects with PROMPT_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type ShowPrompt = (promptId: PromptId) => Promise<ShownPrompt>;

/** Makes the look at one prompt. */
export function makeShowPrompt(
  ports: Readonly<{
    promptStore: Pick<PromptStore, "loadPrompt">;
    auditLog: Pick<AuditLog, "listAuditEntries">;
  }>,
): ShowPrompt {
  return async (promptId) => {
    const wav = await ports.promptStore.loadPrompt(promptId);
    if (wav === undefined) {
      throw new IvrError("PROMPT_NOT_FOUND", `There is no prompt ${promptId}: record it again.`);
    }
    const { entries } = await ports.auditLog.listAuditEntries({
      subject: makePromptSubject(promptId),
      limit: 1,
    });
    const duration = measureWav(wav);
    return omitUndefined({
      words: readWavWords(wav),
      seconds: duration === undefined ? undefined : duration / 1000,
      recordedAt: entries[0]?.at,
      recordedBy: entries[0]?.who,
    });
  };
}
