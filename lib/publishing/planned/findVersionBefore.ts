import type { FlowMeta, FlowVersionHead } from "../ports";

/** The newest version before another that callers have heard: what is planned, or was and was withdrawn, is none of them. Pure. */
export function findVersionBefore(
  version: number,
  heads: readonly Pick<FlowVersionHead, "version">[],
  meta: Pick<FlowMeta, "next" | "withdrawnVersions"> | undefined,
): number | undefined {
  const unheard = [meta?.next?.version, ...(meta?.withdrawnVersions ?? [])];
  return heads
    .map((head) => head.version)
    .filter((one) => one < version && !unheard.includes(one))
    .toSorted((one, other) => other - one)[0];
}
