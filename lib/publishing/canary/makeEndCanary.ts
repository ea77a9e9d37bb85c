import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { SaveAuditEntry } from "../../records/ports";
import { changeFlowMeta } from "../changeFlowMeta";
import { dropCanary } from "./dropCanary";
import type { Canary, CanaryEnd, CanaryStore, FlowMeta, FlowStore } from "../ports";
import { findTrial } from "./startTrial";

/** What ending a trial needs from outside. */
export type EndCanaryPorts = Readonly<{
  flowStore: Pick<FlowStore, "loadFlowMeta" | "saveFlowMeta">;
  canaryStore: Pick<CanaryStore, "loadTrial" | "saveTrial">;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Takes what is on trial for all callers, or withdraws it; with `version` only that one. Rejects with CANARY_NOT_FOUND, CHANGED_MEANWHILE when another version is on trial, FLOW_NOT_FOUND, FLOW_CONFLICT or STORAGE_UNAVAILABLE. */
export type EndCanary = (
  request: Readonly<{
    key: string;
    how: CanaryEnd["type"];
    version?: number | undefined;
    who: string;
    /** Where its calls decided: in what callers were worse off, if they were, and the sentence of it. */
    because?: Readonly<{ measure?: CanaryEnd["measure"]; words: string }>;
  }>,
) => Promise<FlowMeta>;

type OnTrial = FlowMeta & Readonly<{ canary: Canary }>;

/** Makes the end of trials: one write, which calls that begin obey within seconds. */
export function makeEndCanary(ports: EndCanaryPorts): EndCanary {
  return async ({ key, how, version, who, because }) => {
    const at = ports.now();
    let ended: OnTrial | undefined;
    const meta = await changeFlowMeta(ports.flowStore, key, (stored) => {
      ended = mustBeOnTrial(key, stored, version);
      const rest = how === "taken" ? takeForAll(ended) : dropCanary(ended);
      return { ...rest, updatedAt: at, updatedBy: who };
    });
    await ports.saveAuditEntry({
      at,
      who,
      what: how === "taken" ? "canaryTaken" : "canaryWithdrawn",
      subject: key,
      detail: `version ${ended?.canary.version}${because === undefined ? "" : `: ${because.words}`}`,
    });
    const trial = findTrial(ended, (await ports.canaryStore.loadTrial(key))?.trial);
    const by = because === undefined ? { who } : omitUndefined({ measure: because.measure });
    if (trial !== undefined) {
      await ports.canaryStore.saveTrial({ ...trial, end: { type: how, at, ...by } });
    }
    return meta;
  };
}

function takeForAll({ canary: { version, name }, ...meta }: OnTrial): FlowMeta {
  return { ...meta, name, publishedVersion: version };
}

function mustBeOnTrial(
  key: string,
  meta: FlowMeta | undefined,
  version: number | undefined,
): OnTrial {
  if (meta === undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `There is no flow "${key}": npm run flows -- list names those there are.`,
    );
  }
  const { canary } = meta;
  if (canary === undefined) {
    throw new IvrError(
      "CANARY_NOT_FOUND",
      `No version of the flow ${key} is on trial: it was taken or withdrawn, or none was published with --canary.`,
    );
  }
  if (version !== undefined && version !== canary.version) {
    throw new IvrError(
      "CHANGED_MEANWHILE",
      `By now version ${canary.version} of the flow ${key} is on trial: look at it, then decide on that one.`,
    );
  }
  return { ...meta, canary };
}
