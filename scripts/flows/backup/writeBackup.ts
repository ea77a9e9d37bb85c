import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { IvrError } from "../../../lib/errors";
import { mapConcurrently } from "../../../lib/publishing/mapConcurrently";
import { maskBindings } from "../../../lib/editing/maskBindings";
import { dropCanary } from "../../../lib/publishing/canary/dropCanary";
import type { FlowMeta } from "../../../lib/publishing/ports";
import type { FlowsStores } from "../flowsContext";
import { backupFile, draftFile, flowFolder, versionFile } from "./backupForm";

/** How much is in a backup. */
export type BackupCounts = Readonly<{
  flows: number;
  versions: number;
  entryPoints: number;
  prompts: number;
}>;

/** Writes all flows with their versions and drafts, the bindings without their secrets, the entry points and all sounds into a new folder. Rejects with FLOW_INVALID when the folder has something in it already, and with STORAGE_UNAVAILABLE. */
export async function writeBackup(
  folder: string,
  stores: FlowsStores,
  by: Readonly<{ at: string; who: string }>,
): Promise<BackupCounts> {
  await makeEmpty(folder);
  const entryPoints = await stores.entryPointStore.listEntryPoints();
  await writeJson(join(folder, "entryPoints.json"), entryPoints);
  const bindings = await stores.bindingsStore.loadBindings();
  await writeJson(join(folder, "bindings.json"), maskBindings(bindings));
  const metas = await stores.flowStore.listFlows();
  const versions = await mapConcurrently(metas, 4, (meta) => writeFlow(folder, meta, stores));
  const promptIds = await stores.promptStore.listPrompts();
  await mkdir(join(folder, "prompts"));
  const written = await mapConcurrently(promptIds, 8, async (promptId) => {
    const wav = await stores.promptStore.loadPrompt(promptId);
    if (wav !== undefined) await writeFile(join(folder, "prompts", `${promptId}.wav`), wav);
    return wav !== undefined;
  });
  const prompts = written.filter(Boolean).length;
  await writeJson(join(folder, backupFile), {
    schema: "backup/v1",
    at: by.at,
    by: by.who,
    flows: metas.map(({ key }) => flowFolder(key)),
    prompts,
  });
  return {
    flows: metas.length,
    versions: versions.reduce((sum, count) => sum + count, 0),
    entryPoints: entryPoints.length,
    prompts,
  };
}

async function writeFlow(
  folder: string,
  meta: FlowMeta,
  { flowStore }: FlowsStores,
): Promise<number> {
  const own = join(folder, "flows", flowFolder(meta.key));
  await mkdir(own, { recursive: true });
  const heads = await flowStore.listFlowVersions(meta.key);
  const versions = [];
  for (const { version } of heads) {
    const loaded = await flowStore.loadFlowVersion(meta.key, version);
    if (loaded === undefined) continue;
    const { flow, ...head } = loaded;
    await writeJson(join(own, versionFile(version)), flow);
    versions.push(head);
  }
  const draft = await flowStore.loadDraft(meta.key);
  if (draft !== undefined) await writeJson(join(own, draftFile), draft.document);
  // A trial belongs to the callers here: what is restored has what was live, and tries nothing.
  const kept = { meta: dropCanary(meta), versions, hasDraft: draft !== undefined };
  await writeJson(join(own, "kept.json"), kept);
  return versions.length;
}

async function makeEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length > 0) {
    throw new IvrError(
      "FLOW_INVALID",
      `${folder} has something in it already: name a new folder, so that two backups do not mix.`,
    );
  }
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new IvrError("FLOW_INVALID", `Nothing can be written to ${folder}.`, { cause: error });
  }
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
