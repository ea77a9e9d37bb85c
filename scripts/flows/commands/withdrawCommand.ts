import { makeWithdrawPlan } from "../../../lib/publishing/planned/makeWithdrawPlan";
import type { FlowsCommand } from "../flowsCommand";

/** `withdraw KEY`: the undo of `publish --at`. */
export const withdrawCommand: FlowsCommand = {
  words: "withdraw",
  form: "KEY",
  summary: "Withdraw the planned version of a flow: what is live stays.",
  options: {},
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const stores = await context.openStores();
    const withdrawPlan = makeWithdrawPlan({ ...stores, now: context.now });
    const meta = await withdrawPlan({ key, who: context.who });
    const { publishedVersion: live, withdrawnVersions } = meta;
    const stays = live === undefined ? "nothing of it is live" : `version ${live} stays live`;
    context.stdout(
      input.has("json")
        ? JSON.stringify(meta)
        : `${key} version ${withdrawnVersions?.at(-1)} is withdrawn: ${stays}.`,
    );
    return 0;
  },
};
