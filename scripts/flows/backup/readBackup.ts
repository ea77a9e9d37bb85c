import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { IvrError } from "../../../lib/errors";
import type { DraftDocument } from "../../../lib/editing/ports";
import { flowSchema } from "../../../lib/flow/document/flow";
import type { EntryPoint, FlowMeta, FlowVersion } from "../../../lib/publishing/ports";
import { readBytes } from "../readBytes";
import { readSource } from "../readSource";
import type { SourceFile } from "../sourceFile";
import {
  backupFile,
  backupSchema,
  draftFile,
  draftSchema,
  entryPointsSchema,
  keptFlowSchema,
  versionFile,
} from "./backupForm";

/** A flow of a backup. */
export type KeptFlow = Readonly<{
  meta: FlowMeta;
  versions: readonly FlowVersion[];
  draft?: DraftDocument;
}>;

/** A backup, read and checked; sounds are read one by one. */
export type Backup = Readonly<{
  at: string;
  flows: readonly KeptFlow[];
  /** As it was shown: what is secret is hidden. */
  bindings: SourceFile;
  entryPoints: readonly EntryPoint[];
  promptIds: readonly string[];
  loadPrompt: (promptId: string) => Promise<Uint8Array>;
}>;

/** Reads a folder that `backup` wrote. Rejects with FLOW_INVALID, naming the file, when it is not whole. */
export async function readBackup(folder: string): Promise<Backup> {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(backupFile)) {
    throw new IvrError(
      "FLOW_INVALID",
      `${folder} is no whole backup, it has no ${backupFile}: npm run flows -- backup DIR writes it last.`,
    );
  }
  const facts = await readAs(backupSchema, join(folder, backupFile));
  const flows: KeptFlow[] = [];
  for (const name of facts.flows) flows.push(await readFlow(join(folder, "flows", name)));
  const promptFiles = (await readdir(join(folder, "prompts")).catch((): string[] => [])).filter(
    (name) => name.endsWith(".wav"),
  );
  if (promptFiles.length !== facts.prompts) {
    throw new IvrError(
      "FLOW_INVALID",
      `${join(folder, "prompts")} has ${promptFiles.length} sounds where the backup had ${facts.prompts}: take a whole copy of it.`,
    );
  }
  return {
    at: facts.at,
    flows,
    bindings: await readSource(join(folder, "bindings.json")),
    entryPoints: await readAs(entryPointsSchema, join(folder, "entryPoints.json")),
    promptIds: promptFiles.map((name) => name.replace(/\.wav$/, "")),
    loadPrompt: (promptId) => readBytes(join(folder, "prompts", `${promptId}.wav`)),
  };
}

async function readFlow(folder: string): Promise<KeptFlow> {
  const {
    meta,
    versions: heads,
    hasDraft,
  } = await readAs(keptFlowSchema, join(folder, "kept.json"));
  const versions: FlowVersion[] = [];
  for (const head of heads) {
    versions.push({
      ...head,
      flow: await readAs(flowSchema, join(folder, versionFile(head.version))),
    });
  }
  return {
    meta,
    versions,
    ...(hasDraft ? { draft: await readAs(draftSchema, join(folder, draftFile)) } : {}),
  };
}

async function readAs<Parsed>(schema: z.ZodType<Parsed>, path: string): Promise<Parsed> {
  const { document } = await readSource(path);
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new IvrError(
    "FLOW_INVALID",
    `${path} is not as a backup has it: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
  );
}
