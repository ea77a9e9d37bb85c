import { makeBringBackFlow } from "../../../lib/publishing/makeBringBackFlow";
import type { FlowsCommand } from "../flowsCommand";
import { toFlowChange } from "../toFlowChange";

/** `bring back KEY`: the undo of `retire` and `delete`. */
export const bringBackCommand: FlowsCommand = {
  words: "bring back",
  form: "KEY [--note TEXT]",
  summary: "Bring back a flow that was retired or deleted: what was live is live again.",
  options: { note: "text" },
  run: async (context, input) => {
    const change = toFlowChange(context, input);
    const stores = await context.openStores();
    const meta = await makeBringBackFlow({ ...stores, now: context.now })(change);
    if (input.has("json")) {
      context.stdout(JSON.stringify(meta));
    } else if (meta.publishedVersion === undefined) {
      context.stdout(`${change.key} is back; nothing of it was live, and nothing is.`);
    } else {
      context.stdout(`${change.key} is back: version ${meta.publishedVersion} is live.`);
    }
    return 0;
  },
};
