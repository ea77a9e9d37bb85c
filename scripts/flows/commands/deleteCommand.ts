import { makeDeleteFlow } from "../../../lib/publishing/makeDeleteFlow";
import { deletedFlowDays } from "../../../lib/publishing/ports";
import type { FlowsCommand } from "../flowsCommand";
import { toFlowChange } from "../toFlowChange";

/** `delete KEY`: deletes a flow, with time to think again. */
export const deleteCommand: FlowsCommand = {
  words: "delete",
  form: "KEY [--note TEXT]",
  summary: `Delete a flow with its versions and its draft; for ${deletedFlowDays} days it can be brought back. Refused while callers reach it.`,
  options: { note: "text" },
  run: async (context, input) => {
    const change = toFlowChange(context, input);
    const stores = await context.openStores();
    const meta = await makeDeleteFlow({ ...stores, now: context.now })(change);
    context.stdout(
      input.has("json")
        ? JSON.stringify(meta)
        : `${change.key} is deleted. For ${deletedFlowDays} days npm run flows -- bring back ${change.key} undoes it.`,
    );
    return 0;
  },
};
