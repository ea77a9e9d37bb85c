import type { EntryPointStore, FlowStore } from "../publishing/ports";
import { omitUndefined } from "../flow/omitUndefined";
import { mapConcurrently } from "../publishing/mapConcurrently";
import { findWaitingApproval } from "./approval/findWaitingApproval";
import { omitTrialKey, type ShownMeta } from "./omitTrialKey";
import type { Approval, ApprovalStore, DraftHead, DraftStore } from "./ports";

/** A flow as lists show it: its facts, its draft if it has one, who asks for it to be approved, what is dialled to reach it, and the zone of its clock while something is planned. */
export type ListedFlow = ShownMeta &
  Readonly<{
    draft?: Omit<DraftHead, "key">;
    approval?: Approval;
    entryPoints: readonly string[];
    timeZone?: string;
  }>;

/** All flows. Rejects with STORAGE_UNAVAILABLE. */
export type ListFlows = () => Promise<readonly ListedFlow[]>;

/** Makes the list of flows. */
export function makeListFlows(
  ports: Readonly<{
    flowStore: Pick<FlowStore, "listFlows" | "loadFlowVersion"> &
      Pick<DraftStore, "listDrafts"> &
      Pick<ApprovalStore, "listApprovals">;
    entryPointStore: Pick<EntryPointStore, "listEntryPoints">;
  }>,
): ListFlows {
  const { loadFlowVersion } = ports.flowStore;
  return async () => {
    const [metas, drafts, approvals, entryPoints] = await Promise.all([
      ports.flowStore.listFlows(),
      ports.flowStore.listDrafts(),
      ports.flowStore.listApprovals(),
      ports.entryPointStore.listEntryPoints(),
    ]);
    const approvalOf = new Map(approvals.map(({ key, ...approval }) => [key, approval]));
    const draftOf = new Map(drafts.map(({ key, ...draft }) => [key, draft]));
    return mapConcurrently(metas, 4, async (meta) => {
      const draft = draftOf.get(meta.key);
      const approval = findWaitingApproval(approvalOf.get(meta.key), draft, meta);
      const planned = meta.next && (await loadFlowVersion(meta.key, meta.next.version));
      return {
        ...omitTrialKey(meta),
        ...omitUndefined({ draft, approval, timeZone: planned?.flow.timeZone }),
        entryPoints: entryPoints
          .filter(({ flow }) => flow === meta.key)
          .map(({ dialled }) => dialled),
      };
    });
  };
}
