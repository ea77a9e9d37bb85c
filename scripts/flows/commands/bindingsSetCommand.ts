import { findBrokenFlows } from "../../../lib/publishing/findBrokenFlows";
import type { FlowsCommand } from "../flowsCommand";
import { parseBindings } from "../parseBindings";
import { problemLine } from "../problemLine";
import { readDocument } from "../readDocument";

/** `bindings set FILE`: says anew what names mean, unless a live flow would break. */
export const bindingsSetCommand: FlowsCommand = {
  words: "bindings set",
  form: "FILE [--force]",
  summary: "Replace the bindings; refused when a live flow would break, unless --force.",
  options: { force: "flag" },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const bindings = parseBindings(await readDocument(file));
    const stores = await context.openStores();
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
    for (const { flow, problems } of broken) {
      problems.forEach((problem) => context.stdout(`${flow}: ${problemLine(problem)}`));
    }
    context.stdout(
      isSaved
        ? `${file} is in use within seconds.`
        : `${file} was not saved, because live flows would break: correct it, or give --force.`,
    );
    return isSaved ? 0 : 1;
  },
};
