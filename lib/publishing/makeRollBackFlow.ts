import { IvrError } from "../errors";
import { changeFlowMeta } from "./changeFlowMeta";
import type { SaveAuditEntry } from "../records/ports";
import { dropCanary } from "./canary/dropCanary";
import { listPlanned } from "./planned/listPlanned";
import { findVersionBefore } from "./planned/findVersionBefore";
import type { FlowMeta, FlowStore } from "./ports";

/** What rolling back needs from outside. */
export type RollBackPorts = Readonly<{
  flowStore: Pick<
    FlowStore,
    "loadFlowMeta" | "listFlowVersions" | "loadFlowVersion" | "saveFlowMeta"
  >;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Makes a version live again that was published before (`to` absent: the one before the live one, and while a version is on trial, what is live without it), with one write. Rejects with FLOW_NOT_FOUND, FLOW_CONFLICT or STORAGE_UNAVAILABLE. */
export type RollBackFlow = (
  request: Readonly<{ key: string; to?: number; who: string; note?: string }>,
) => Promise<FlowMeta>;

/** Makes the undo of publishing; calls under way keep their version, what is planned stays so, and nothing is on trial any more. */
export function makeRollBackFlow(ports: RollBackPorts): RollBackFlow {
  return async ({ key, to: wanted, who, note }) => {
    const to = wanted ?? (await loadVersionBefore(ports.flowStore, key));
    const version = await ports.flowStore.loadFlowVersion(key, to);
    if (version === undefined) {
      throw new IvrError(
        "FLOW_NOT_FOUND",
        `The flow ${key} has no version ${to}: npm run flows -- versions ${key} lists those it has.`,
      );
    }
    const at = ports.now();
    const meta = await changeFlowMeta(ports.flowStore, key, (before) => ({
      key,
      name: version.flow.name,
      publishedVersion: to,
      latestVersion: Math.max(before?.latestVersion ?? 0, to),
      ...listPlanned(before && dropCanary(before), to),
      updatedAt: at,
      updatedBy: who,
    }));
    await ports.saveAuditEntry({
      at,
      who,
      what: "rolledBack",
      subject: key,
      detail: `to version ${to}${note === undefined || note === "" ? "" : `: ${note}`}`,
    });
    return meta;
  };
}

async function loadVersionBefore(store: RollBackPorts["flowStore"], key: string): Promise<number> {
  const [stored, heads] = await Promise.all([store.loadFlowMeta(key), store.listFlowVersions(key)]);
  if (stored === undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `There is no flow "${key}": npm run flows -- list names those there are.`,
    );
  }
  const live = stored.meta.publishedVersion;
  if (live === undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `Nothing of the flow ${key} is live, so there is no version before it: name one, npm run flows -- rollback ${key} --to N.`,
    );
  }
  if (stored.meta.canary !== undefined) return live;
  const before = findVersionBefore(live, heads, stored.meta);
  if (before === undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `Version ${live} of the flow ${key} is live, and there is none before it: name another, npm run flows -- rollback ${key} --to N.`,
    );
  }
  return before;
}
