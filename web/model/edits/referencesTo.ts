import type { Flow } from "../../../lib/flow/document/flow";
import { sharedExits, writtenExits } from "../../../lib/flow/steps/exits";
import type { Exit } from "../../../lib/flow/steps/stepType";

/** Every place of a document that leads to a step, besides the beginning of a call. Pure. */
export function referencesTo(flow: Flow, step: string): readonly string[] {
  const leads = ({ to }: Exit) => to.type === "node" && to.node === step;
  const own = Object.entries(flow.nodes).flatMap(([key, node]) =>
    writtenExits(node, flow)
      .filter(leads)
      .map(({ path }) => `nodes.${key}.${path}`),
  );
  const everywhere = sharedExits(flow)
    .filter(leads)
    .flatMap(({ path }) => path ?? []);
  const defaults = (["onExhausted", "onNoInput", "onNoMatch"] as const).flatMap((field) =>
    flow.defaults?.[field] === step ? [`defaults.${field}`] : [],
  );
  return [...new Set([...own, ...everywhere, ...defaults])];
}
