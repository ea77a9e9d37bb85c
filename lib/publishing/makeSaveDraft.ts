import { hasCode, IvrError } from "../errors";
import type { Flow } from "../flow/document/flow";
import type { Etag } from "../worker/ports";
import type { FlowStore, SaveAuditEntry } from "./ports";

/** What saving a draft needs from outside. */
export type SaveDraftPorts = Readonly<{
  flowStore: Pick<FlowStore, "saveDraft" | "loadFlowMeta" | "saveFlowMeta">;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Saves a flow's draft under the etag it was read with (undefined: there is none yet). Rejects with FLOW_CONFLICT (also while the flow is deleted), FLOW_INVALID when it is too large, or STORAGE_UNAVAILABLE. */
export type SaveDraft = (
  request: Readonly<{ flow: Flow; who: string; etag: Etag | undefined; detail?: string }>,
) => Promise<Etag>;

/** Makes the way by which drafts are saved; a flow that is new is listed from then on, and nothing of it is live. */
export function makeSaveDraft(ports: SaveDraftPorts): SaveDraft {
  return async ({ flow, who, etag, detail = "" }) => {
    const known = (await ports.flowStore.loadFlowMeta(flow.key))?.meta;
    if (known?.deletedAt !== undefined) {
      throw new IvrError(
        "FLOW_CONFLICT",
        `The flow ${flow.key} is deleted: npm run flows -- bring back ${flow.key}, then save again.`,
      );
    }
    const saved = await ports.flowStore.saveDraft(flow, etag);
    const at = ports.now();
    if (known === undefined) await listNewFlow(ports, flow, { updatedAt: at, updatedBy: who });
    await ports.saveAuditEntry({ at, who, what: "draftSaved", subject: flow.key, detail });
    return saved;
  };
}

async function listNewFlow(
  { flowStore }: SaveDraftPorts,
  { key, name }: Flow,
  by: Readonly<{ updatedAt: string; updatedBy: string }>,
): Promise<void> {
  try {
    await flowStore.saveFlowMeta({ key, name, latestVersion: 0, ...by }, undefined);
  } catch (error) {
    // Somebody else listed it in the meantime: that is as good.
    if (!hasCode(error, "FLOW_CONFLICT")) throw error;
  }
}
