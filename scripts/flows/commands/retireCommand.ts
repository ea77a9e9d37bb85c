import { makeRetireFlow } from "../../../lib/publishing/makeRetireFlow";
import type { FlowsCommand } from "../flowsCommand";
import { toFlowChange } from "../toFlowChange";

/** `retire KEY`: takes a flow out of service. */
export const retireCommand: FlowsCommand = {
  words: "retire",
  form: "KEY [--note TEXT]",
  summary:
    "Take a flow out of service: nothing of it is live, everything of it is kept. Refused while callers reach it.",
  options: { note: "text" },
  run: async (context, input) => {
    const change = toFlowChange(context, input);
    const stores = await context.openStores();
    const meta = await makeRetireFlow({ ...stores, now: context.now })(change);
    context.stdout(
      input.has("json")
        ? JSON.stringify(meta)
        : `${change.key} is retired; it was version ${meta.retiredVersion}. npm run flows -- bring back ${change.key} makes it live again.`,
    );
    return 0;
  },
};
