import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { SaveAuditEntry } from "../../records/ports";
import type { Etag } from "../../worker/ports";
import type { Approval, ApprovalStore, DraftStore } from "../ports";

/** What approvals need from outside. */
export type ApprovalPorts = Readonly<{
  flowStore: Pick<DraftStore, "loadDraftHead"> &
    Pick<ApprovalStore, "saveApproval" | "deleteApproval">;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Asks somebody else to publish a draft as it is under an etag; whoever asks again replaces what was asked before. Rejects with FLOW_NOT_FOUND without a draft, CHANGED_MEANWHILE, FLOW_INVALID while the draft has errors, or STORAGE_UNAVAILABLE. */
export type AskApproval = (
  request: Readonly<{ key: string; draft: Etag; who: string; note?: string | undefined }>,
) => Promise<Approval>;

/** Makes the way to a second person. */
export function makeAskApproval(ports: ApprovalPorts): AskApproval {
  return async ({ key, draft, who, note }) => {
    const head = await ports.flowStore.loadDraftHead(key);
    if (head === undefined) {
      throw new IvrError("FLOW_NOT_FOUND", `The flow ${key} has no draft to approve.`);
    }
    if (head.etag !== draft) {
      throw new IvrError(
        "CHANGED_MEANWHILE",
        `The draft of flow ${key} was saved by someone else since you looked at it.`,
      );
    }
    if ((head.errors ?? 0) > 0) {
      throw new IvrError(
        "FLOW_INVALID",
        `The draft of flow ${key} has errors, and nobody could publish it: correct them, then ask.`,
      );
    }
    const at = ports.now();
    const words = note === "" ? undefined : note;
    const approval = { draft, askedBy: who, askedAt: at, ...omitUndefined({ note: words }) };
    await ports.flowStore.saveApproval(key, approval);
    const detail = words ?? "";
    await ports.saveAuditEntry({ at, who, what: "approvalAsked", subject: key, detail });
    return approval;
  };
}
