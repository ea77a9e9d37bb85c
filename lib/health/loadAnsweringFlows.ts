import type { Flow } from "../flow/document/flow";
import { loadCheckContext } from "../publishing/loadCheckContext";
import type { BindingsStore, EntryPoint, EntryPointStore, FlowStore } from "../publishing/ports";

/** What answers calls now: the entry points, each with its flow (undefined when there is no such version), and all that a flow is checked against. */
export type AnsweringFlows = Readonly<{
  entryPoints: readonly Readonly<{ entryPoint: EntryPoint; flow: Flow | undefined }>[];
  context: Awaited<ReturnType<typeof loadCheckContext>>;
}>;

/** Loads what answers calls now. Rejects with STORAGE_UNAVAILABLE. */
export async function loadAnsweringFlows(
  ports: Readonly<{
    entryPointStore: Pick<EntryPointStore, "listEntryPoints">;
    flowStore: Pick<FlowStore, "listFlows" | "loadFlowVersion">;
    bindingsStore: Pick<BindingsStore, "loadBindings">;
  }>,
): Promise<AnsweringFlows> {
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
  return { entryPoints, context };
}
