import { isDeepStrictEqual } from "node:util";
import { resolveMeta } from "../../../lib/publishing/planned/resolveMeta";
import { mapConcurrently } from "../../../lib/publishing/mapConcurrently";
import { unmaskBindings } from "../../../lib/editing/unmaskBindings";
import type { FlowsStores } from "../flowsContext";
import { parseBindings } from "../parseBindings";
import type { Backup, KeptFlow } from "./readBackup";

/** What became of a backup. */
export type Restored = Readonly<{
  flows: readonly string[];
  /** Flows that are here in another state, and were left as they are. */
  left: readonly string[];
  versions: number;
  entryPoints: number;
  prompts: number;
  /** Places of the bindings whose values no backup has. */
  hidden: readonly string[];
}>;

/** Brings back what a backup has: sounds, versions and drafts first, then what is live, and last what callers dial, so that nobody reaches a flow that is not whole. What is here already is not written again: an interrupted restore goes on. */
export async function restoreBackup(
  backup: Backup,
  stores: FlowsStores,
  by: Readonly<{ at: string; who: string }>,
): Promise<Restored> {
  const { promptStore, bindingsStore, entryPointStore, saveAuditEntry } = stores;
  const prompts = await mapConcurrently(backup.promptIds, 8, async (promptId) => {
    if (await promptStore.hasPrompt(promptId)) return false;
    await promptStore.savePrompt(promptId, await backup.loadPrompt(promptId));
    return true;
  });
  const bindings = unmaskBindings(backup.bindings.document, await bindingsStore.loadBindings());
  await bindingsStore.saveBindings(parseBindings(backup.bindings, bindings.document));
  const detail = `from the backup of ${backup.at}`;
  await saveAuditEntry({ ...by, what: "restored", subject: "bindings", detail });
  const flows: string[] = [];
  const left: string[] = [];
  let versions = 0;
  for (const flow of backup.flows) {
    const { key } = flow.meta;
    if (!(await fitsWhatIsHere(flow, stores, by.at))) {
      left.push(key);
      continue;
    }
    versions += await restoreFlow(flow, stores);
    await saveAuditEntry({ ...by, what: "restored", subject: key, detail });
    flows.push(key);
  }
  for (const entryPoint of backup.entryPoints) {
    await entryPointStore.saveEntryPoint(entryPoint);
    const { dialled } = entryPoint;
    await saveAuditEntry({ ...by, what: "restored", subject: dialled, detail });
  }
  return {
    flows,
    left,
    versions,
    entryPoints: backup.entryPoints.length,
    prompts: prompts.filter(Boolean).length,
    hidden: bindings.unknown,
  };
}

/** Versions never change, so what is here must be what the backup has. */
async function fitsWhatIsHere(
  { meta, versions, draft }: KeptFlow,
  { flowStore }: FlowsStores,
  at: string,
): Promise<boolean> {
  const stored = await flowStore.loadFlowMeta(meta.key);
  // What the backup has as planned may be live by now.
  if (stored !== undefined && !isDeepStrictEqual(stored.meta, resolveMeta(meta, at))) return false;
  const here = await flowStore.loadDraft(meta.key);
  if (here !== undefined && !isDeepStrictEqual(here.document, draft)) return false;
  for (const { version } of await flowStore.listFlowVersions(meta.key)) {
    const kept = versions.find((one) => one.version === version);
    if (!isDeepStrictEqual(await flowStore.loadFlowVersion(meta.key, version), kept)) return false;
  }
  return true;
}

async function restoreFlow(
  { meta, versions, draft }: KeptFlow,
  { flowStore }: FlowsStores,
): Promise<number> {
  const heads = await flowStore.listFlowVersions(meta.key);
  const missing = versions.filter(({ version }) => heads.every((head) => head.version !== version));
  for (const version of missing) await flowStore.saveFlowVersion(version);
  if (draft !== undefined && (await flowStore.loadDraft(meta.key)) === undefined) {
    await flowStore.saveDraft(draft, undefined);
  }
  if ((await flowStore.loadFlowMeta(meta.key)) === undefined) {
    await flowStore.saveFlowMeta(meta, undefined);
  }
  return missing.length;
}
