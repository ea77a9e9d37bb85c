import { writeFile } from "node:fs/promises";
import type { FlowsCommand } from "../flowsCommand";
import { loadFlowDocument } from "../loadFlowDocument";

/** `export KEY [FILE]`: a flow's document as it was published. */
export const exportCommand: FlowsCommand = {
  words: "export",
  form: "KEY [FILE] [--version N] [--draft]",
  summary: "Write a flow's document to a file, or to the terminal.",
  options: { version: "number", draft: "flag" },
  run: async (context, input) => {
    const [key = "", file] = input.positionals;
    const { flowStore } = await context.openStores();
    // As it stands: a draft may be no flow yet.
    const draft = input.has("draft") ? await flowStore.loadDraft(key) : undefined;
    const { flow, version } =
      draft === undefined
        ? await loadFlowDocument(flowStore, key, input)
        : { flow: draft.document, version: undefined };
    const text = JSON.stringify(flow, undefined, 2);
    if (file === undefined) {
      context.stdout(text);
      return 0;
    }
    await writeFile(file, `${text}\n`);
    const which = version === undefined ? "draft" : `version ${version.version}`;
    context.stdout(
      input.has("json")
        ? JSON.stringify({ file, key, version: version?.version ?? "draft" })
        : `${file} holds ${key}, ${which}.`,
    );
    return 0;
  },
};
