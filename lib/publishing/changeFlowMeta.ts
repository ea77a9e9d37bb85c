import { hasCode } from "../errors";
import type { FlowMeta, FlowStore } from "./ports";

const mostAttempts = 5;

/** Changes a flow's row of facts with one write; when somebody else changes it meanwhile, the change is made anew from what is there then. Rejects with FLOW_CONFLICT after five attempts, and with whatever `change` throws. */
export async function changeFlowMeta(
  store: Pick<FlowStore, "loadFlowMeta" | "saveFlowMeta">,
  key: string,
  change: (meta: FlowMeta | undefined) => FlowMeta,
): Promise<FlowMeta> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await store.loadFlowMeta(key);
    const meta = change(stored?.meta);
    try {
      await store.saveFlowMeta(meta, stored?.etag);
      return meta;
    } catch (error) {
      if (!hasCode(error, "FLOW_CONFLICT") || attempt === mostAttempts) throw error;
    }
  }
}
