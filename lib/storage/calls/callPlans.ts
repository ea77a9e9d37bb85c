import type { Flow } from "../../flow/document/flow";
import { flowCalls } from "../../flow/steps/flowCalls";
import type { CallPlan, FlowVersions } from "../../ivr/call/callPlan";
import { isCanaryCaller } from "../../publishing/canary/isCanaryCaller";
import { resolveMeta } from "../../publishing/planned/resolveMeta";
import type {
  BindingsStore,
  EntryPoint,
  EntryPointStore,
  FlowMeta,
  FlowStore,
  FlowVersion,
} from "../../publishing/ports";
import { IvrError } from "../../errors";
import type {
  ClipAudio,
  ClipDurations,
  FindFallback,
  LoadCallPlan,
  ResolveEntryPoint,
  Sleep,
} from "../../worker/ports";
import { makeFreshCache } from "../flows/freshCache";
import { makeLruCache } from "../flows/lruCache";

/** How old an entry point, a pointer to a live version or a binding may be, in milliseconds. */
const maxAgeInMs = 5_000;

/** Versions and plans kept: calls on one instance pass a few flows in one or two versions. */
const maxKept = 100;

/** Where calls go and what they run: entry points, live versions and bindings seconds old at most while storage answers, versions kept for ever. */
export function makeCallPlans(
  stores: Readonly<{
    flowStore: FlowStore;
    entryPointStore: EntryPointStore;
    bindingsStore: BindingsStore;
    now: () => string;
    sleep?: Sleep | undefined;
  }>,
): Readonly<{
  resolveEntryPoint: ResolveEntryPoint;
  findFallback: FindFallback;
  loadCallPlan: LoadCallPlan;
}> {
  const { flowStore, entryPointStore, bindingsStore, now, sleep } = stores;
  const entryPoints = makeFreshCache<readonly EntryPoint[] | undefined>({ maxAgeInMs, now, sleep });
  const { loadLive, loadEntryVersion } = makeLoadLive(flowStore, { now, sleep });
  const bindings = makeFreshCache<CallPlan["bindings"]>({ maxAgeInMs, now, sleep });
  const versions = makeLruCache<FlowVersion>({ maxWeight: maxKept });
  const plans = makeLruCache<PinnedFlows>({ maxWeight: maxKept });

  const loadVersion = async (flow: string, version: number): Promise<FlowVersion> =>
    (await versions.load(`${flow}@${version}`, () => flowStore.loadFlowVersion(flow, version))) ??
    refuse(`Version ${version} of flow ${flow} is not in storage`, flow);

  const loadEntryPoints = async () =>
    (await entryPoints.load("all", async () => {
      const found = await entryPointStore.listEntryPoints();
      return found.length === 0 ? undefined : found;
    })) ?? [];

  return {
    findFallback: async (dialled) =>
      findEntryPoint(await loadEntryPoints(), dialled)?.entryPoint.fallback,
    resolveEntryPoint: async (dialled, at, caller) => {
      const match = findEntryPoint(await loadEntryPoints(), dialled);
      if (match === undefined) return undefined;
      const { flow, version } = match.entryPoint;
      const first = version === "published" ? await loadEntryVersion(flow, at, caller) : version;
      if (first === undefined) refuse(`Flow ${flow} answers calls but was never published`, flow);
      const pinned = await pinAll(flow, first, (one) => loadLive(one, at), loadVersion);
      return { dialled: match.dialled, pinned };
    },
    loadCallPlan: async (pinned) => {
      const [flows, current] = await Promise.all([
        plans.load(JSON.stringify(pinned.versions), () => loadPinned(pinned, loadVersion)),
        bindings.load("all", bindingsStore.loadBindings),
      ]);
      const { flows: byKey, audio, durations } = flows ?? { flows: {}, audio: {} };
      const known = durations === undefined ? {} : { durations };
      return { plan: { pinned, flows: byKey, bindings: current, ...known }, audio };
    },
  };
}

/** Makes the look-up of what is live at an instant, in general and for one caller of the flow that answers. */
function makeLoadLive(
  flowStore: Pick<FlowStore, "loadWrittenMeta">,
  clock: Readonly<{ now: () => string; sleep: Sleep | undefined }>,
) {
  const metas = makeFreshCache<FlowMeta | undefined>({ maxAgeInMs, ...clock });
  /** As it was written, so that a plan holds to the instant, however old the answer is. */
  const loadMeta = async (flow: string): Promise<FlowMeta | undefined> => {
    const meta = await flowStore.loadWrittenMeta(flow);
    // What is not published yet is asked for anew by the next call.
    return meta?.publishedVersion === undefined && meta?.next === undefined ? undefined : meta;
  };
  const loadResolved = async (flow: string, at: string) => {
    const meta = await metas.load(flow, () => loadMeta(flow));
    return meta && resolveMeta(meta, at);
  };
  return {
    loadLive: async (flow: string, at: string) => (await loadResolved(flow, at))?.publishedVersion,
    /** Some callers have what is on trial; flows that it leads to are live for all. */
    loadEntryVersion: async (flow: string, at: string, caller: string | undefined) => {
      const { canary, publishedVersion } = (await loadResolved(flow, at)) ?? {};
      return canary !== undefined && caller !== undefined && isCanaryCaller(canary, flow, caller)
        ? canary.version
        : publishedVersion;
    },
  };
}

type PinnedFlows = Readonly<{
  flows: Readonly<Record<string, Flow>>;
  audio: ClipAudio;
  durations?: ClipDurations;
}>;
type LoadVersion = (flow: string, version: number) => Promise<FlowVersion>;

/** The first candidate that has an entry point; `*` answers for the first candidate. */
function findEntryPoint(
  entryPoints: readonly EntryPoint[],
  dialled: readonly string[],
): Readonly<{ dialled: string; entryPoint: EntryPoint }> | undefined {
  const find = (candidate: string) =>
    entryPoints.find((one) => one.dialled.toLowerCase() === candidate.toLowerCase());
  for (const candidate of dialled) {
    const entryPoint = find(candidate);
    if (entryPoint !== undefined) return { dialled: candidate, entryPoint };
  }
  const anyOther = find("*");
  return anyOther && { dialled: dialled[0] ?? "*", entryPoint: anyOther };
}

/**
 * The flow that answers and every flow a call may pass from there. A flow that is referred to but was never published is
 * left out: the caller is answered, and only the way into it fails.
 */
async function pinAll(
  entry: string,
  version: number,
  loadLive: (flow: string) => Promise<number | undefined>,
  loadVersion: LoadVersion,
): Promise<FlowVersions> {
  const versions = new Map([[entry, version]]);
  // A map is walked in the order of insertion, and what is added on the way is walked too.
  for (const [flow, pinned] of versions) {
    for (const { flow: next } of flowCalls((await loadVersion(flow, pinned)).flow)) {
      const live = versions.get(next) ?? (await loadLive(next));
      if (live !== undefined) versions.set(next, live);
    }
  }
  return { entry, versions: Object.fromEntries(versions) };
}

async function loadPinned(pinned: FlowVersions, loadVersion: LoadVersion): Promise<PinnedFlows> {
  const loaded = await Promise.all(
    Object.entries(pinned.versions).map(([flow, version]) => loadVersion(flow, version)),
  );
  return {
    flows: Object.fromEntries(loaded.map(({ flow }) => [flow.key, flow])),
    audio: Object.fromEntries(loaded.flatMap(({ audio }) => Object.entries(audio))),
    ...knownDurations(loaded),
  };
}

function knownDurations(versions: readonly FlowVersion[]): Readonly<{ durations?: ClipDurations }> {
  const entries = versions.flatMap(({ durations }) => Object.entries(durations ?? {}));
  return entries.length === 0 ? {} : { durations: Object.fromEntries(entries) };
}

function refuse(what: string, flow: string): never {
  throw new IvrError("FLOW_NOT_FOUND", `${what}. Publish the flow, or change the entry point.`, {
    details: { flow },
  });
}
