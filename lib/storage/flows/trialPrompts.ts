import { createHash } from "node:crypto";
import { IvrError } from "../../errors";
import type { TrialPromptStore } from "../../publishing/ports";
import type { Blobs } from "../blobs/blobs";
import { doInTurns } from "../tables/doInTurns";
import type { RowAddress, Tables } from "../tables/tables";

/** Each lost race means that the same person asked at the same moment: so many in a row is no race any more. */
const mostTries = 20;

/** What the nightly clean-up does with trial prompts. */
export type TrialPrompts = TrialPromptStore &
  Readonly<{
    /** Deletes what was made before an ISO instant, and what was counted then; says how many sounds that were. */
    deleteTrialPrompts: (madeBefore: string, most: number) => Promise<number>;
  }>;

/**
 * Trial prompts in the container `trial-prompts`. The table `TrialPrompts` knows when each was made (partition `prompt`) and
 * how many a person made on a day (partition `person`; people by a hash).
 */
export function makeTrialPrompts(tables: Tables, blobs: Blobs): TrialPrompts {
  return {
    saveTrialPrompt: async (promptId, wav) => {
      if (!isPromptId(promptId)) {
        throw new IvrError("AUDIO_UNUSABLE", "A prompt's id is a SHA-256 in lower-case hex.");
      }
      // The row first: a sound without one would be kept for ever.
      await tables.upsert("TrialPrompts", { partition: "prompt", row: promptId }, {});
      await blobs.save("trial-prompts", toName(promptId), wav);
    },
    loadTrialPrompt: async (promptId) =>
      isPromptId(promptId) ? blobs.load("trial-prompts", toName(promptId)) : undefined,
    countTrialPrompt: async ({ who, day, most }) => {
      const address = addressOf(who, day);
      for (let tries = 0; tries < mostTries; tries++) {
        const row = await tables.read("TrialPrompts", address);
        const count = Number(row?.columns["count"] ?? 0);
        if (count >= most) return false;
        const columns = { count: count + 1 };
        const written =
          row === undefined
            ? await tables.insert("TrialPrompts", address, columns)
            : await tables.replace("TrialPrompts", address, columns, row.etag);
        if (written !== undefined) return true;
      }
      throw new IvrError(
        "STORAGE_UNAVAILABLE",
        `Storage (table TrialPrompts) refused a row ${mostTries} times, as others keep changing it. Try again.`,
      );
    },
    deleteTrialPrompts: async (madeBefore, most) => {
      const rows = await tables.list("TrialPrompts", {
        writtenBefore: madeBefore,
        select: [],
        limit: most,
      });
      const prompts = rows.filter(({ partition }) => partition === "prompt");
      // The sound first: without its row nobody would look for it again.
      await doInTurns(prompts, ({ row }) => blobs.remove("trial-prompts", toName(row)));
      await doInTurns(rows, (row) => tables.remove("TrialPrompts", row));
      return prompts.length;
    },
  };
}

function addressOf(who: string, day: string): RowAddress {
  const person = createHash("sha256").update(who).digest("hex");
  return { partition: "person", row: `${day}-${person}` };
}

function isPromptId(promptId: string): boolean {
  return /^[0-9a-f]{64}$/.test(promptId);
}

function toName(promptId: string): string {
  return `${promptId}.wav`;
}
