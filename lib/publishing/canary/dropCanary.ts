import type { FlowMeta } from "../ports";

/** A flow's facts once nothing is on trial any more; the version that was is none to go back to, and its draft needs a second person anew. Pure. */
export function dropCanary(before: FlowMeta): FlowMeta {
  const { canary, publishedDraft: _draft, ...meta } = before;
  return canary === undefined
    ? before
    : { ...meta, withdrawnVersions: [...(meta.withdrawnVersions ?? []), canary.version] };
}
