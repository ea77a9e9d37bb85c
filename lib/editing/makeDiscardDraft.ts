import type { SaveAuditEntry } from "../records/ports";
import type { Etag } from "../worker/ports";
import type { DraftStore } from "./ports";

/** Throws a draft away under the etag it was read with; what is live stays. Rejects with CHANGED_MEANWHILE or STORAGE_UNAVAILABLE. */
export type DiscardDraft = (
  request: Readonly<{ key: string; etag: Etag; who: string }>,
) => Promise<void>;

/** Makes the way by which drafts are thrown away. */
export function makeDiscardDraft(
  ports: Readonly<{
    flowStore: Pick<DraftStore, "discardDraft">;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): DiscardDraft {
  return async ({ key, etag, who }) => {
    await ports.flowStore.discardDraft(key, etag);
    const at = ports.now();
    await ports.saveAuditEntry({ at, who, what: "draftDiscarded", subject: key, detail: "" });
  };
}
