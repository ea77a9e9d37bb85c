import { IvrError } from "../errors";
import type { Flow } from "../flow/document/flow";
import type { EntryPoint, EntryPointStore, FlowStore } from "../publishing/ports";
import type { SaveAuditEntry } from "../records/ports";
import type { Etag } from "../worker/ports";
import type { BrokenFlow } from "./findBrokenFlows";
import { findEntryProblems } from "./findEntryProblems";
import type { EntryPointVersions } from "./ports";

/** Whether the entry point was saved, under which etag, and the flows that stopped it. */
export type EntryPointOutcome = Readonly<{
  saved: boolean;
  etag?: Etag;
  broken: readonly BrokenFlow[];
}>;

/**
 * Lets a flow answer what is dialled, unless its callers would come to a flow with errors (`force` all the same). `etag` is
 * what was read (undefined: there is none yet), `*` whatever is there. Rejects with FLOW_NOT_FOUND when there is no such
 * version, CHANGED_MEANWHILE or STORAGE_UNAVAILABLE.
 */
export type SaveEntryPoint = (
  request: Readonly<{
    entryPoint: EntryPoint;
    who: string;
    etag: Etag | undefined;
    force?: boolean;
  }>,
) => Promise<EntryPointOutcome>;

/** What entry points need from outside. */
export type SaveEntryPointPorts = Parameters<typeof findEntryProblems>[2] &
  Readonly<{
    flowStore: Pick<FlowStore, "loadFlowMeta">;
    entryPointStore: Pick<EntryPointStore, "saveEntryPoint"> &
      Pick<EntryPointVersions, "replaceEntryPoint">;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>;

/** Makes the way by which numbers come to flows. */
export function makeSaveEntryPoint(ports: SaveEntryPointPorts): SaveEntryPoint {
  const { replaceEntryPoint, saveEntryPoint } = ports.entryPointStore;
  return async ({ entryPoint, who, etag, force = false }) => {
    const { dialled } = entryPoint;
    const flow = await loadPlayable(entryPoint, ports.flowStore);
    const broken = force ? [] : await findEntryProblems(dialled, flow, ports);
    if (broken.length > 0) return { saved: false, broken };
    const saved =
      etag === "*" ? await saveEntryPoint(entryPoint) : await replaceEntryPoint(entryPoint, etag);
    const detail = `answered by ${describeEntryPoint(entryPoint)}`;
    await ports.saveAuditEntry({
      at: ports.now(),
      who,
      what: "entryPointSaved",
      subject: dialled,
      detail,
    });
    return { saved: true, broken, etag: saved };
  };
}

/** What answers, in words: `sales version 3; when it cannot be had, by +15550199`. Pure. */
export function describeEntryPoint({ flow, version, fallback }: EntryPoint): string {
  const which = version === "published" ? flow : `${flow} version ${version}`;
  return fallback === undefined ? which : `${which}; when it cannot be had, by ${fallback}`;
}

async function loadPlayable(
  { flow, version }: EntryPoint,
  store: Pick<FlowStore, "loadFlowMeta" | "loadFlowVersion">,
): Promise<Flow> {
  const meta = (await store.loadFlowMeta(flow))?.meta;
  if (meta?.deletedAt !== undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `The flow ${flow} is deleted: npm run flows -- bring back ${flow}`,
    );
  }
  const number = version === "published" ? meta?.publishedVersion : version;
  const found = number === undefined ? undefined : await store.loadFlowVersion(flow, number);
  if (found === undefined) {
    throw new IvrError("FLOW_NOT_FOUND", absence(flow, version, meta?.retiredVersion));
  }
  return found.flow;
}

function absence(
  flow: string,
  version: EntryPoint["version"],
  retired: number | undefined,
): string {
  if (version !== "published") {
    return `The flow ${flow} has no version ${version}: npm run flows -- versions ${flow} lists those it has.`;
  }
  return retired === undefined
    ? `The flow ${flow} is not published: npm run flows -- publish FILE`
    : `The flow ${flow} is retired: npm run flows -- bring back ${flow}`;
}
