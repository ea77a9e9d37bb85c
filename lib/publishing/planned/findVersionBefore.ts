import type { FlowMeta, FlowVersionHead } from "../ports";

/** The newest version before another that all callers have heard: what is planned or on trial, or was and was withdrawn, is none of them. Pure. */
export function findVersionBefore(
  version: number,
  heads: readonly Pick<FlowVersionHead, "version">[],
  meta: Pick<FlowMeta, "next" | "canary" | "withdrawnVersions"> | undefined,
): number | undefined {
  const unheard = [meta?.next?.version, meta?.canary?.version, ...(meta?.withdrawnVersions ?? [])];
  return heads
    .map((head) => head.version)
    .filter((one) => one < version && !unheard.includes(one))
    .toSorted((one, other) => other - one)[0];
}
