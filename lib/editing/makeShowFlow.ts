import { IvrError } from "../errors";
import type { Flow } from "../flow/document/flow";
import { omitUndefined } from "../flow/omitUndefined";
import type { FlowStore, FlowVersionHead } from "../publishing/ports";
import { findWaitingApproval } from "./approval/findWaitingApproval";
import { omitTrialKey, type ShownMeta } from "./omitTrialKey";
import type { Approval, ApprovalStore, DraftHead, DraftStore } from "./ports";

/** A flow's facts and versions, the document of one of them where there is one to show, and its draft, with who saved it and who asks for it to be approved. */
export type ShownFlow = Readonly<{
  meta: ShownMeta;
  draft?: Omit<DraftHead, "key">;
  approval?: Approval;
  versions: readonly FlowVersionHead[];
  version?: number;
  flow?: Flow;
}>;

/** Shows a flow with the version asked for, else the live one. Rejects with FLOW_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type ShowFlow = (
  asked: Readonly<{ key: string; version?: number | undefined }>,
) => Promise<ShownFlow>;

/** Makes the way by which flows are looked at. */
export function makeShowFlow(
  ports: Readonly<{
    flowStore: Pick<FlowStore, "loadFlowMeta" | "loadFlowVersion" | "listFlowVersions"> &
      Pick<DraftStore, "loadDraftHead"> &
      Pick<ApprovalStore, "loadApproval">;
  }>,
): ShowFlow {
  const { loadFlowMeta, loadFlowVersion, listFlowVersions } = ports.flowStore;
  const { loadDraftHead, loadApproval } = ports.flowStore;
  return async ({ key, version }) => {
    const meta = (await loadFlowMeta(key))?.meta;
    if (meta === undefined) throw new IvrError("FLOW_NOT_FOUND", `There is no flow ${key}.`);
    const number = version ?? meta.publishedVersion;
    const found = number === undefined ? undefined : await loadFlowVersion(key, number);
    if (version !== undefined && found === undefined) throw makeAbsentVersionError(key);
    const [versions, head, asked] = await Promise.all([
      listFlowVersions(key),
      loadDraftHead(key),
      loadApproval(key),
    ]);
    const shown = found === undefined ? {} : { version: found.version, flow: found.flow };
    const approval = findWaitingApproval(asked, head, meta);
    return {
      meta: omitTrialKey(meta),
      versions,
      ...omitUndefined({ draft: withoutKey(head), approval }),
      ...shown,
    };
  };
}

function withoutKey(head: DraftHead | undefined): Omit<DraftHead, "key"> | undefined {
  if (head === undefined) return undefined;
  const { key: _key, ...rest } = head;
  return rest;
}

/** What is said where a flow has no such version. */
export function makeAbsentVersionError(key: string): IvrError {
  return new IvrError("FLOW_NOT_FOUND", `The flow ${key} has no such version.`);
}
