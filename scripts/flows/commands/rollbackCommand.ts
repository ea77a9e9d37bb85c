import { makeRollBackFlow } from "../../../lib/publishing/makeRollBackFlow";
import type { FlowsCommand } from "../flowsCommand";

/** `rollback KEY --to N`: makes an earlier version live again. */
export const rollbackCommand: FlowsCommand = {
  words: "rollback",
  form: "KEY --to N [--note TEXT]",
  summary: "Make another version of a flow live; calls under way keep theirs.",
  options: { to: "number", note: "text" },
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const to = input.number("to");
    if (to === undefined) {
      context.stderr("Which version should be live? Give --to N.");
      return 2;
    }
    const note = input.text("note");
    const stores = await context.openStores();
    const meta = await makeRollBackFlow({ ...stores, now: context.now })({
      key,
      to,
      who: context.who,
      ...(note === undefined ? {} : { note }),
    });
    context.stdout(input.has("json") ? JSON.stringify(meta) : `${key} version ${to} is live.`);
    return 0;
  },
};
