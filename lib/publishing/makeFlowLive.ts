import { hasCode, IvrError } from "../errors";
import type { FlowMeta, FlowStore, FlowVersion } from "./ports";

type NumberlessVersion = Omit<FlowVersion, "version">;
type Pointers = Pick<FlowStore, "loadFlowMeta" | "saveFlowVersion" | "saveFlowMeta">;

const mostAttempts = 10;

/**
 * Writes a new version under the next free number, then moves the flow's pointer to it: the one write that makes it live.
 * Who publishes the same flow meanwhile gets a number of their own, and the later pointer wins, always with the higher number.
 * Rejects with FLOW_CONFLICT when others are in the way ten times.
 */
export async function makeFlowLive(store: Pointers, content: NumberlessVersion): Promise<number> {
  let lastTried = 0;
  let written: number | undefined;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const stored = await store.loadFlowMeta(content.flow.key);
    const newest = Math.max(stored?.meta.latestVersion ?? 0, lastTried);
    if (written === undefined || written < newest) {
      lastTried = newest + 1;
      written = await writeVersion(store, { ...content, version: lastTried });
    }
    if (written !== undefined) {
      const isLive = await unlessConflict(
        store.saveFlowMeta(toMeta(content, written), stored?.etag),
      );
      if (isLive) {
        return written;
      }
    }
  }
  throw new IvrError(
    "FLOW_CONFLICT",
    `The flow ${content.flow.key} is being published by others at the same time: try again in a moment.`,
  );
}

/** Undefined when that number is taken, be it by a publication that never came to its end. */
async function writeVersion(store: Pointers, version: FlowVersion): Promise<number | undefined> {
  return (await unlessConflict(store.saveFlowVersion(version))) ? version.version : undefined;
}

function toMeta(content: NumberlessVersion, version: number): FlowMeta {
  return {
    key: content.flow.key,
    name: content.flow.name,
    publishedVersion: version,
    latestVersion: version,
    updatedAt: content.publishedAt,
    updatedBy: content.publishedBy,
  };
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
