import { omitUndefined } from "../../../lib/flow/omitUndefined";
import { makeRollBackFlow } from "../../../lib/publishing/makeRollBackFlow";
import type { FlowsCommand } from "../flowsCommand";
import { toFlowChange } from "../toFlowChange";

/** `rollback KEY`: makes the version before live again, or the one that `--to` names. */
export const rollbackCommand: FlowsCommand = {
  words: "rollback",
  form: "KEY [--to N] [--note TEXT]",
  summary:
    "Make the version before the live one live again, or the one of --to; calls under way keep theirs. While a version is on trial, that one is withdrawn.",
  options: { to: "number", note: "text" },
  run: async (context, input) => {
    const change = toFlowChange(context, input);
    const stores = await context.openStores();
    const meta = await makeRollBackFlow({ ...stores, now: context.now })({
      ...change,
      ...omitUndefined({ to: input.number("to") }),
    });
    const { publishedVersion, next } = meta;
    const then =
      next === undefined
        ? ""
        : ` Version ${next.version} takes its place on ${next.from}, as planned: npm run flows -- withdraw ${change.key} stops that.`;
    context.stdout(
      input.has("json")
        ? JSON.stringify(meta)
        : `${change.key} version ${publishedVersion} is live.${then}`,
    );
    return 0;
  },
};
