import { noEvidence } from "../../canary/addCall";
import type { CanaryStore, CanaryTrial, FlowMeta } from "../ports";

/** Nothing of a flow is on trial yet: whoever looks at trials next finds out which version it is. */
const unknownVersion = 0;

/** Has a flow looked at from now on. Rejects with STORAGE_UNAVAILABLE. */
export async function startTrial(
  store: Pick<CanaryStore, "saveTrial">,
  flow: string,
  at: string,
): Promise<void> {
  await store.saveTrial({
    flow,
    version: unknownVersion,
    liveVersion: unknownVersion,
    share: 0,
    since: at,
    countedTo: at,
    evidence: noEvidence,
  });
}

/** The trial of what a flow's facts say is on trial: the one that is kept, or its beginning. Undefined where nothing is. Pure. */
export function findTrial(
  meta: FlowMeta | undefined,
  kept: CanaryTrial | undefined,
): CanaryTrial | undefined {
  const { key: flow, canary, publishedVersion: liveVersion } = meta ?? {};
  if (flow === undefined || canary === undefined || liveVersion === undefined) return undefined;
  const { version, share, since } = canary;
  if (kept?.version === version && kept.since === since) return kept;
  const evidence = noEvidence;
  return { flow, version, liveVersion, share, since, countedTo: since, evidence };
}
