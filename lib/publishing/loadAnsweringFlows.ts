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

/** What answers calls now: the entry points, each with its flow (undefined when there is no such version), every flow that calls can come to from them, and all that a flow is checked against. */
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
  const answered = entryPoints.map(({ entryPoint: { dialled }, flow }) => ({ dialled, flow }));
  return { entryPoints, reached: findReachedFlows(answered, context.flows), context };
}
