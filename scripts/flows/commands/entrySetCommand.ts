import { describeEntryPoint, makeSaveEntryPoint } from "../../../lib/editing/makeSaveEntryPoint";
import { omitUndefined } from "../../../lib/flow/omitUndefined";
import { isE164 } from "../../../lib/flow/document/e164";
import { isGuid } from "../../../lib/flow/document/isGuid";
import type { EntryPoint } from "../../../lib/publishing/ports";
import { brokenFlowLines } from "../brokenFlowLines";
import type { FlowsCommand } from "../flowsCommand";

/** `entry set DIALLED FLOW`: lets a flow answer a number, an application or everything else. */
export const entrySetCommand: FlowsCommand = {
  words: "entry set",
  form: "DIALLED FLOW [--version N] [--fallback NUMBER] [--force]",
  summary:
    'Let a flow answer a number (+15550100), an application\'s id, or "*" for all others. Refused when its callers would come to a flow with errors, unless --force.',
  options: { version: "number", fallback: "text", force: "flag" },
  run: async (context, input) => {
    const [dialled = "", flow = ""] = input.positionals;
    if (dialled !== "*" && !isE164(dialled) && !isGuid(dialled)) {
      context.stderr(
        `"${dialled}" cannot be dialled: give a number such as +15550100 (no spaces), an application id or "*".`,
      );
      return 2;
    }
    const fallback = input.text("fallback");
    if (fallback !== undefined && !isE164(fallback)) {
      context.stderr(`"${fallback}" is no number to send calls on to: give one such as +15550199.`);
      return 2;
    }
    const entryPoint: EntryPoint = {
      dialled,
      flow,
      version: input.number("version") ?? "published",
      ...omitUndefined({ fallback }),
    };
    const saveEntryPoint = makeSaveEntryPoint({
      ...(await context.openStores()),
      now: context.now,
    });
    const { saved, broken } = await saveEntryPoint({
      entryPoint,
      who: context.who,
      etag: "*",
      force: input.has("force"),
    });
    if (!saved) {
      brokenFlowLines(broken).forEach(context.stderr);
      context.stderr(
        `${dialled} was not given to ${flow}: add what is missing to the bindings (npm run flows -- bindings set FILE), publish the flow corrected, or give --force.`,
      );
      return 1;
    }
    context.stdout(
      input.has("json")
        ? JSON.stringify(entryPoint)
        : `${dialled} is answered by ${describeEntryPoint(entryPoint)}.`,
    );
    return 0;
  },
};
