import type { FlowsCommand } from "../flowsCommand";

/** `bindings show`: the bindings document. */
export const bindingsShowCommand: FlowsCommand = {
  words: "bindings show",
  form: "",
  summary: "Print the bindings: what the names in flows mean in this environment.",
  options: {},
  run: async (context, input) => {
    const { bindingsStore } = await context.openStores();
    const bindings = await bindingsStore.loadBindings();
    context.stdout(JSON.stringify(bindings, undefined, input.has("json") ? undefined : 2));
    return 0;
  },
};
