import { makeReplaceBindings } from "../../../lib/editing/makeChangeBindings";
import { unmaskBindings } from "../../../lib/editing/unmaskBindings";
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
    const inUse = await stores.bindingsStore.loadBindings();
    // Said here with the lines of the file.
    parseBindings(source, unmaskBindings(source.document, inUse).document);
    const replaceBindings = makeReplaceBindings({ ...stores, now: context.now });
    const { saved: isSaved, broken } = await replaceBindings({
      document: source.document,
      who: context.who,
      force: input.has("force"),
    });
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
