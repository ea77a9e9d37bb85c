import { makeDeleteFlow } from "../../../lib/publishing/makeDeleteFlow";
import { deletedFlowDays } from "../../../lib/publishing/ports";
import type { FlowsCommand } from "../flowsCommand";

/** `delete KEY`: deletes a flow, with time to think again. */
export const deleteCommand: FlowsCommand = {
  words: "delete",
  form: "KEY [--note TEXT]",
  summary: `Delete a flow with its versions and its draft; for ${deletedFlowDays} days it can be brought back. Refused while callers reach it.`,
  options: { note: "text" },
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const note = input.text("note");
    const stores = await context.openStores();
    const meta = await makeDeleteFlow({ ...stores, now: context.now })({
      key,
      who: context.who,
      ...(note === undefined ? {} : { note }),
    });
    context.stdout(
      input.has("json")
        ? JSON.stringify(meta)
        : `${key} is deleted. For ${deletedFlowDays} days npm run flows -- bring back ${key} undoes it.`,
    );
    return 0;
  },
};
