import { IvrError } from "../errors";
import type { Flow } from "../flow/document/flow";
import type { FlowMeta, FlowStore, FlowVersionHead } from "../publishing/ports";

/** A flow's facts and versions, and the document of one of them where there is one to show. */
export type ShownFlow = Readonly<{
  meta: FlowMeta;
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
    flowStore: Pick<FlowStore, "loadFlowMeta" | "loadFlowVersion" | "listFlowVersions">;
  }>,
): ShowFlow {
  const { loadFlowMeta, loadFlowVersion, listFlowVersions } = ports.flowStore;
  return async ({ key, version }) => {
    const meta = (await loadFlowMeta(key))?.meta;
    if (meta === undefined) throw new IvrError("FLOW_NOT_FOUND", `There is no flow ${key}.`);
    const number = version ?? meta.publishedVersion;
    const found = number === undefined ? undefined : await loadFlowVersion(key, number);
    if (version !== undefined && found === undefined) throw makeAbsentVersionError(key);
    const versions = await listFlowVersions(key);
    const shown = found === undefined ? {} : { version: found.version, flow: found.flow };
    return { meta, versions, ...shown };
  };
}

/** What is said where a flow has no such version. */
export function makeAbsentVersionError(key: string): IvrError {
  return new IvrError("FLOW_NOT_FOUND", `The flow ${key} has no such version.`);
}
