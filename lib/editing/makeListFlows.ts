import type { EntryPointStore, FlowMeta, FlowStore } from "../publishing/ports";
import { omitUndefined } from "../flow/omitUndefined";
import type { DraftHead, DraftStore } from "./ports";

/** A flow as lists show it: its facts, its draft if it has one, and what is dialled to reach it. */
export type ListedFlow = FlowMeta &
  Readonly<{ draft?: Omit<DraftHead, "key">; entryPoints: readonly string[] }>;

/** All flows. Rejects with STORAGE_UNAVAILABLE. */
export type ListFlows = () => Promise<readonly ListedFlow[]>;

/** Makes the list of flows. */
export function makeListFlows(
  ports: Readonly<{
    flowStore: Pick<FlowStore, "listFlows"> & Pick<DraftStore, "listDrafts">;
    entryPointStore: Pick<EntryPointStore, "listEntryPoints">;
  }>,
): ListFlows {
  return async () => {
    const [metas, drafts, entryPoints] = await Promise.all([
      ports.flowStore.listFlows(),
      ports.flowStore.listDrafts(),
      ports.entryPointStore.listEntryPoints(),
    ]);
    const draftOf = new Map(drafts.map(({ key, ...draft }) => [key, draft]));
    return metas.map((meta) => {
      const draft = draftOf.get(meta.key);
      return {
        ...meta,
        ...omitUndefined({ draft }),
        entryPoints: entryPoints
          .filter(({ flow }) => flow === meta.key)
          .map(({ dialled }) => dialled),
      };
    });
  };
}
