import { makeSaveDraft } from "../../../lib/editing/makeSaveDraft";
import { loadCheckContext } from "../../../lib/publishing/loadCheckContext";
import type { CommandInput } from "../../commandLine/command";
import { checkSource } from "../checkSource";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext } from "../flowsContext";
import { importForeign } from "../importForeign";
import { problemLines } from "../problemLines";
import { readSource } from "../readSource";

/** `import FILE`: makes a document the draft of its flow; with `--from`, makes documents out of another system's. */
export const importCommand: FlowsCommand = {
  words: "import",
  form: "FILE [--from SYSTEM] [--companion FILE] [--out DIR] [--all]",
  summary:
    "Make a document its flow's draft, also while it is not yet sound; nothing goes live. With --from freeswitch, studio, connect, genesys or teams, make flow and bindings documents out of that system's file, in DIR, and report what has no equivalent; --companion (again and again) names files that belong to it.",
  options: { from: "text", companion: "texts", out: "text", all: "flag" },
  run: (context, input) =>
    input.has("from") || input.has("companion") || input.has("out")
      ? importForeign(context, input)
      : importOwn(context, input),
};

async function importOwn(context: FlowsContext, input: CommandInput): Promise<0 | 1> {
  const [file = ""] = input.positionals;
  const source = await readSource(file);
  const stores = await context.openStores();
  const { flow, problems } = checkSource(source, await loadCheckContext(source.document, stores));
  if (flow !== undefined) {
    const draft = await stores.flowStore.loadDraftHead(flow.key);
    await makeSaveDraft({ ...stores, now: context.now })({
      document: flow,
      who: context.who,
      etag: draft?.etag,
      detail: "imported from a file",
    });
  }
  if (input.has("json")) {
    context.stdout(JSON.stringify({ draft: flow?.key, problems }));
    return flow === undefined ? 1 : 0;
  }
  problemLines(problems, input, file).forEach(context.stdout);
  context.stdout(
    flow === undefined
      ? `${file} was not imported: mend the errors above.`
      : `${file} is the draft of ${flow.key}: npm run flows -- show ${flow.key} --draft`,
  );
  return flow === undefined ? 1 : 0;
}
