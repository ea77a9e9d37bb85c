import { hasCode, IvrError } from "../errors";
import { omitUndefined } from "../flow/omitUndefined";
import type { Etag } from "../worker/ports";
import { mustBeNoCanary } from "./canary/mustBeNoCanary";
import { mustSuitCanary } from "./canary/mustSuitCanary";
import { mustBeFree } from "./planned/mustBeFree";
import { listPlanned } from "./planned/listPlanned";
import { dropPlan } from "./planned/dropPlan";
import type { Canary, FlowMeta, FlowStore, FlowVersion } from "./ports";

type NumberlessVersion = Omit<FlowVersion, "version">;
type Pointers = Pick<FlowStore, "loadFlowMeta" | "saveFlowVersion" | "saveFlowMeta">;

/** When a version becomes live: at once, or from an ISO instant on; what becomes of a plan that there is; and the draft that it was made of. */
export type HowLive = Readonly<{
  from?: string | undefined;
  /** The planned version whose place this one takes. */
  replaces?: number | undefined;
  /** What is planned is withdrawn. */
  withdraws?: boolean | undefined;
  draft?: Etag | undefined;
  /** Only for so many percent of callers, beside what is live. */
  canary?: Pick<Canary, "share" | "key"> | undefined;
}>;

const mostAttempts = 10;

/**
 * Writes a new version under the next free number, then moves the flow's pointer to it: the one write that makes it live, or
 * planned. Who publishes the same flow meanwhile gets a number of their own, and the later pointer wins, always with the
 * higher number. Resolves to the flow's facts. Rejects with PLANNED_ALREADY, CANARY_RUNNING, CANARY_INVALID, and with FLOW_CONFLICT
 * when the flow is deleted or others are in the way ten times.
 */
export async function makeFlowLive(
  store: Pointers,
  content: NumberlessVersion,
  how: HowLive = {},
): Promise<FlowMeta> {
  let lastTried = 0;
  let written: number | undefined;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const stored = await store.loadFlowMeta(content.flow.key);
    mustBeTimeFor(content.flow.key, stored?.meta, how);
    const newest = Math.max(stored?.meta.latestVersion ?? 0, lastTried);
    if (written === undefined || written < newest) {
      lastTried = newest + 1;
      written = await writeVersion(store, { ...content, version: lastTried });
    }
    if (written !== undefined) {
      const meta = toMeta({ ...content, version: written }, stored?.meta, how);
      if (await unlessConflict(store.saveFlowMeta(meta, stored?.etag))) {
        return meta;
      }
    }
  }
  throw new IvrError(
    "FLOW_CONFLICT",
    `The flow ${content.flow.key} is being published by others at the same time: try again in a moment.`,
  );
}

/** Throws PLANNED_ALREADY, CANARY_RUNNING, CANARY_INVALID or FLOW_CONFLICT where what there is of a flow stands in the way of what is to be live. */
export function mustBeTimeFor(key: string, meta: FlowMeta | undefined, how: HowLive): void {
  if (how.canary !== undefined) mustSuitCanary(key, meta, how.withdraws);
  else mustBeNoCanary(meta);
  if (how.from !== undefined) mustBeFree(meta, how.replaces);
}

/** Undefined when that number is taken, be it by a publication that never came to its end. */
async function writeVersion(store: Pointers, version: FlowVersion): Promise<number | undefined> {
  return (await unlessConflict(store.saveFlowVersion(version))) ? version.version : undefined;
}

function toMeta(
  { flow: { key, name }, version, publishedAt, publishedBy }: FlowVersion,
  before: FlowMeta | undefined,
  { from, withdraws = false, draft, canary }: HowLive,
): FlowMeta {
  const changed = {
    latestVersion: version,
    updatedAt: publishedAt,
    updatedBy: publishedBy,
    ...omitUndefined({ publishedDraft: draft }),
  };
  if (from !== undefined) {
    const kept = before === undefined ? { key, name } : dropPlan(before);
    return { ...kept, ...changed, next: { version, from, name } };
  }
  const kept = withdraws && before !== undefined ? dropPlan(before) : before;
  if (kept !== undefined && canary !== undefined) {
    return { ...kept, ...changed, canary: { version, ...canary, since: publishedAt, name } };
  }
  return { key, name, publishedVersion: version, ...listPlanned(kept, version), ...changed };
}

async function unlessConflict(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (hasCode(error, "FLOW_CONFLICT")) {
      return false;
    }
    throw error;
  }
}
