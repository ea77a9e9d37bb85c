import { makeBringBackFlow } from "../../../lib/publishing/makeBringBackFlow";
import type { FlowsCommand } from "../flowsCommand";

/** `bring back KEY`: the undo of `retire` and `delete`. */
export const bringBackCommand: FlowsCommand = {
  words: "bring back",
  form: "KEY [--note TEXT]",
  summary: "Bring back a flow that was retired or deleted: what was live is live again.",
  options: { note: "text" },
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const note = input.text("note");
    const stores = await context.openStores();
    const meta = await makeBringBackFlow({ ...stores, now: context.now })({
      key,
      who: context.who,
      ...(note === undefined ? {} : { note }),
    });
    if (input.has("json")) {
      context.stdout(JSON.stringify(meta));
    } else if (meta.publishedVersion === undefined) {
      context.stdout(`${key} is back; nothing of it was live, and nothing is.`);
    } else {
      context.stdout(`${key} is back: version ${meta.publishedVersion} is live.`);
    }
    return 0;
  },
};
