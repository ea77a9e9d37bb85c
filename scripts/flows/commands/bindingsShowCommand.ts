import { maskBindings } from "../../../lib/editing/maskBindings";
import type { FlowsCommand } from "../flowsCommand";

/** `bindings show`: the bindings document. */
export const bindingsShowCommand: FlowsCommand = {
  words: "bindings show",
  form: "",
  summary:
    "Print the bindings: what the names in flows mean in this environment; what is secret in them is hidden.",
  options: {},
  run: async (context, input) => {
    const { bindingsStore } = await context.openStores();
    const bindings = maskBindings(await bindingsStore.loadBindings());
    context.stdout(JSON.stringify(bindings, undefined, input.has("json") ? undefined : 2));
    return 0;
  },
};
