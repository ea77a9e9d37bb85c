import { createHash } from "node:crypto";
import { z } from "zod";

/** The file that says that a folder is a whole backup: it is written last. */
export const backupFile = "backup.json";

export const backupSchema = z.object({
  schema: z.literal("backup/v1"),
  at: z.iso.datetime(),
  by: z.string(),
  /** Folders below `flows`, one for each flow. */
  flows: z.array(z.string()),
  prompts: z.number(),
});

/* Strict, so that a field this version does not know is named and not lost. */

/** What is kept of a flow beside its documents: its row of facts, and head and sounds of each version. */
export const keptFlowSchema = z.object({
  meta: z.strictObject({
    key: z.string(),
    name: z.string(),
    publishedVersion: z.number().exactOptional(),
    latestVersion: z.number(),
    next: z
      .strictObject({ version: z.number(), from: z.string(), name: z.string() })
      .exactOptional(),
    withdrawnVersions: z.array(z.number()).exactOptional(),
    publishedDraft: z.string().exactOptional(),
    retiredVersion: z.number().exactOptional(),
    deletedAt: z.string().exactOptional(),
    updatedAt: z.string(),
    updatedBy: z.string(),
  }),
  versions: z.array(
    z.strictObject({
      version: z.number(),
      publishedAt: z.string(),
      publishedBy: z.string(),
      note: z.string().exactOptional(),
      audio: z.record(z.string(), z.string()),
      durations: z.record(z.string(), z.number()).exactOptional(),
    }),
  ),
  hasDraft: z.boolean(),
});

export const entryPointsSchema = z.array(
  z.strictObject({
    dialled: z.string(),
    flow: z.string(),
    version: z.union([z.literal("published"), z.number()]),
    fallback: z.string().exactOptional(),
  }),
);

/** The folder of a flow. Some file systems take capitals for small letters, so a key with capitals gets a mark of its own. Pure. */
export function flowFolder(key: string): string {
  const small = key.toLowerCase();
  if (small === key) return key;
  return `${small}~${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
}

/** The document of a version: a flow like any other, that can be checked and published. Pure. */
export function versionFile(version: number): string {
  return `v${String(version).padStart(6, "0")}.flow.json`;
}

export const draftFile = "draft.flow.json";

/** A draft may be anything, as long as it is of its flow. */
export const draftSchema = z.looseObject({ key: z.string() });
