import * as z from "zod";
import type { CheckContext } from "../flow/check/checkFlow";
import type { Flow } from "../flow/document/flow";
import { mapConcurrently } from "./mapConcurrently";
import { resolveMeta } from "./planned/resolveMeta";
import type { BindingsStore, FlowStore } from "./ports";

const keyedSchema = z.object({ key: z.string() });

/** What a document is checked against before it is published: this environment's bindings, and the other flows as they are live, or will be at an instant to come. */
export async function loadCheckContext(
  document: unknown,
  ports: Readonly<{
    flowStore: Pick<FlowStore, "listFlows" | "loadFlowVersion">;
    bindingsStore: Pick<BindingsStore, "loadBindings">;
  }>,
  at?: string,
): Promise<CheckContext & Required<Pick<CheckContext, "flows">>> {
  const own = keyedSchema.safeParse(document).data?.key;
  const metas = (await ports.flowStore.listFlows())
    .filter(({ key }) => key !== own)
    .map((meta) => (at === undefined ? meta : resolveMeta(meta, at)));
  const flows = await mapConcurrently(metas, 4, async ({ key, publishedVersion }) => {
    const version =
      publishedVersion === undefined
        ? undefined
        : await ports.flowStore.loadFlowVersion(key, publishedVersion);
    return version === undefined ? [] : [[key, version.flow] as [string, Flow]];
  });
  return {
    bindings: await ports.bindingsStore.loadBindings(),
    flows: Object.fromEntries(flows.flat()),
  };
}
