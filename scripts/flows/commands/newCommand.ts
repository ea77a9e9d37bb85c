import { writeFile } from "node:fs/promises";
import { IvrError } from "../../../lib/errors";
import { documentKey } from "../../../lib/flow/document/fields";
import { starterDocuments } from "../starterDocuments";
import type { FlowsCommand } from "../flowsCommand";

/** `new KEY`: a small flow to begin with. */
export const newCommand: FlowsCommand = {
  words: "new",
  form: "KEY",
  summary:
    "Write a small flow to begin with, and its bindings: KEY.flow.json and KEY.bindings.json.",
  options: {},
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const { error } = documentKey.safeParse(key);
    if (error !== undefined) {
      context.stderr(`"${key}" is no key. ${error.issues[0]?.message ?? ""}`);
      return 2;
    }
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { flow, bindings } = starterDocuments(key, timeZone);
    const files = { flow: `${key}.flow.json`, bindings: `${key}.bindings.json` };
    await writeNew(files.flow, flow);
    await writeNew(files.bindings, bindings);
    context.stdout(
      input.has("json")
        ? JSON.stringify(files)
        : `${files.flow} is a flow to begin with, ${files.bindings} says what its names mean.\nnpm run flows -- simulate ${files.flow} walks through it.`,
    );
    return 0;
  },
};

async function writeNew(path: string, document: unknown): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(document, undefined, 2)}\n`, { flag: "wx" });
  } catch (error) {
    throw new IvrError("FLOW_INVALID", `${path} cannot be written: there may be one already.`, {
      cause: error,
    });
  }
}
