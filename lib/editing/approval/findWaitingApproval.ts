import type { FlowMeta } from "../../publishing/ports";
import type { Approval, DraftHead } from "../ports";

/** What is still asked for: a draft that was changed since, or was published, waits for nobody. Pure. */
export function findWaitingApproval(
  approval: Approval | undefined,
  draft: Pick<DraftHead, "etag"> | undefined,
  meta: Pick<FlowMeta, "publishedDraft"> | undefined,
): Approval | undefined {
  return approval?.draft === draft?.etag && approval?.draft !== meta?.publishedDraft
    ? approval
    : undefined;
}
