import { hasCode, IvrError } from "../errors";
import type { FlowMeta, FlowStore, SaveAuditEntry } from "./ports";

/** What rolling back needs from outside. */
export type RollBackPorts = Readonly<{
  flowStore: Pick<FlowStore, "loadFlowMeta" | "loadFlowVersion" | "saveFlowMeta">;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Makes a version live again that was published before, with one write. Rejects with FLOW_NOT_FOUND, FLOW_CONFLICT or STORAGE_UNAVAILABLE. */
export type RollBackFlow = (
  request: Readonly<{ key: string; to: number; who: string; note?: string }>,
) => Promise<FlowMeta>;

const mostAttempts = 5;

/** Makes the undo of publishing; calls under way keep their version. */
export function makeRollBackFlow(ports: RollBackPorts): RollBackFlow {
  return async ({ key, to, who, note }) => {
    const version = await ports.flowStore.loadFlowVersion(key, to);
    if (version === undefined) {
      throw new IvrError(
        "FLOW_NOT_FOUND",
        `The flow ${key} has no version ${to}: npm run flows -- versions ${key} lists those it has.`,
      );
    }
    const at = ports.now();
    const meta = await pointTo(ports.flowStore, key, {
      name: version.flow.name,
      publishedVersion: to,
      updatedAt: at,
      updatedBy: who,
    });
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

async function pointTo(
  store: RollBackPorts["flowStore"],
  key: string,
  change: Omit<FlowMeta, "key" | "latestVersion">,
): Promise<FlowMeta> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await store.loadFlowMeta(key);
    const latestVersion = Math.max(stored?.meta.latestVersion ?? 0, change.publishedVersion ?? 0);
    const meta = { key, latestVersion, ...change };
    try {
      await store.saveFlowMeta(meta, stored?.etag);
      return meta;
    } catch (error) {
      if (!hasCode(error, "FLOW_CONFLICT") || attempt === mostAttempts) {
        throw error;
      }
    }
  }
}
