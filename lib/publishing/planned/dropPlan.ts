import type { FlowMeta } from "../ports";

/** A flow's facts once nothing is planned any more; the version that was is remembered as one that no caller ever heard. Pure. */
export function dropPlan({ next, ...meta }: FlowMeta): FlowMeta {
  return next === undefined
    ? meta
    : { ...meta, withdrawnVersions: [...(meta.withdrawnVersions ?? []), next.version] };
}
