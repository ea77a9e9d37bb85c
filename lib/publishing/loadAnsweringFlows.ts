import type { Flow } from "../flow/document/flow";
import { loadCheckContext } from "./loadCheckContext";
import type { BindingsStore, EntryPoint, EntryPointStore, FlowStore } from "./ports";
import { findReachedFlows, type ReachedFlow } from "./findReachedFlows";

/** What `loadAnsweringFlows` reads. */
export type AnsweringPorts = Readonly<{
  entryPointStore: Pick<EntryPointStore, "listEntryPoints">;
  flowStore: Pick<FlowStore, "listFlows" | "loadFlowVersion">;
  bindingsStore: Pick<BindingsStore, "loadBindings">;
}>;

/** What answers calls now: the entry points, each with its flow (undefined when there is no such version), every flow that calls can come to from them, now, by what is on trial or by what is planned, and all that a flow is checked against. */
export type AnsweringFlows = Readonly<{
  entryPoints: readonly Readonly<{ entryPoint: EntryPoint; flow: Flow | undefined }>[];
  reached: readonly ReachedFlow[];
  context: Awaited<ReturnType<typeof loadCheckContext>>;
}>;

/** Loads what answers calls now. Rejects with STORAGE_UNAVAILABLE. */
export async function loadAnsweringFlows(ports: AnsweringPorts): Promise<AnsweringFlows> {
  const [context, listed] = await Promise.all([
    loadCheckContext(undefined, ports),
    ports.entryPointStore.listEntryPoints(),
  ]);
  const entryPoints = await Promise.all(
    listed.map(async (entryPoint) => ({
      entryPoint,
      flow:
        entryPoint.version === "published"
          ? context.flows[entryPoint.flow]
          : (await ports.flowStore.loadFlowVersion(entryPoint.flow, entryPoint.version))?.flow,
    })),
  );
  const answeredWith = (flows: Readonly<Record<string, Flow>>) =>
    entryPoints.map(({ entryPoint: { dialled, flow: key, version }, flow }) => ({
      dialled,
      flow: version === "published" ? flows[key] : flow,
    }));
  const reached = new Map<Flow, readonly string[]>();
  for (const flows of await loadMoments(context.flows, ports.flowStore)) {
    for (const { flow, dialled } of findReachedFlows(answeredWith(flows), flows)) {
      reached.set(flow, [...new Set([...(reached.get(flow) ?? []), ...dialled])]);
    }
  }
  return {
    entryPoints,
    reached: [...reached].map(([flow, dialled]) => ({ flow, dialled })),
    context,
  };
}

/** The flows as they are live now, with each that is on trial, and then at each time for which something is planned. */
async function loadMoments(
  live: Readonly<Record<string, Flow>>,
  store: AnsweringPorts["flowStore"],
): Promise<readonly Readonly<Record<string, Flow>>[]> {
  const metas = await store.listFlows();
  const plans = metas
    .flatMap(({ key, next }) => (next === undefined ? [] : [{ key, ...next }]))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const moments = [live];
  for (const { key, canary } of metas) {
    const tried = canary && (await store.loadFlowVersion(key, canary.version));
    if (tried !== undefined) moments.push({ ...live, [key]: tried.flow });
  }
  let planned = live;
  for (const { key, version } of plans) {
    const next = await store.loadFlowVersion(key, version);
    if (next === undefined) continue;
    planned = { ...planned, [key]: next.flow };
    moments.push(planned);
  }
  return moments;
}
