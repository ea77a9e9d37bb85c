import { IvrError } from "../../../lib/errors";
import { findBrokenFlows } from "../../../lib/publishing/findBrokenFlows";
import { unmaskBindings } from "../../../lib/publishing/unmaskBindings";
import type { FlowsCommand } from "../flowsCommand";
import { brokenFlowLines } from "../brokenFlowLines";
import { parseBindings } from "../parseBindings";
import { readSource } from "../readSource";

/** `bindings set FILE`: says anew what names mean, unless a flow that callers reach would break. */
export const bindingsSetCommand: FlowsCommand = {
  words: "bindings set",
  form: "FILE [--force]",
  summary:
    "Replace the bindings (hidden values keep what is in use); refused when a flow that callers reach would break, unless --force.",
  options: { force: "flag" },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const source = await readSource(file);
    const stores = await context.openStores();
    const shown = unmaskBindings(source.document, await stores.bindingsStore.loadBindings());
    if (shown.unknown.length > 0) {
      throw new IvrError(
        "FLOW_INVALID",
        `${file} hides values that are not in use here: ${shown.unknown.join(", ")}. Write them, or name a setting: { "setting": "IVR_SECRET_NAME" }.`,
      );
    }
    const bindings = parseBindings(source, shown.document);
    const broken = await findBrokenFlows(bindings, stores);
    const isSaved = broken.length === 0 || input.has("force");
    if (isSaved) {
      await stores.bindingsStore.saveBindings(bindings);
      await stores.saveAuditEntry({
        at: context.now(),
        who: context.who,
        what: "bindingsSaved",
        subject: "bindings",
        detail: broken.length === 0 ? "" : `breaks ${broken.map(({ flow }) => flow).join(", ")}`,
      });
    }
    if (input.has("json")) {
      context.stdout(JSON.stringify({ saved: isSaved, broken }));
      return isSaved ? 0 : 1;
    }
    brokenFlowLines(broken).forEach(context.stdout);
    context.stdout(
      isSaved
        ? `${file} is in use within seconds.`
        : `${file} was not saved, because callers reach flows that would break: add what is missing, take the numbers from these flows (npm run flows -- entry delete, or entry set), or give --force.`,
    );
    return isSaved ? 0 : 1;
  },
};
