import type { Flow } from "../../lib/flow/document/flow";
import { makeKeys } from "../../lib/importing/draft/makeKeys";

/** Gives drafts of one file keys that no flow has, also where they lead to each other. Pure. */
export function renameDrafts(drafts: readonly Flow[], taken: readonly string[]): readonly Flow[] {
  const take = makeKeys(taken);
  const keys = new Map(drafts.map(({ key }) => [key, take(key, "flow")]));
  return drafts.map((flow) => ({
    ...flow,
    key: keys.get(flow.key) ?? flow.key,
    nodes: Object.fromEntries(
      Object.entries(flow.nodes).map(([step, node]) => [
        step,
        "flow" in node && node.type === "subflow"
          ? { ...node, flow: keys.get(node.flow) ?? node.flow }
          : node,
      ]),
    ),
  }));
}
