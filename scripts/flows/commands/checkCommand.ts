import { IvrError, hasCode } from "../../../lib/errors";
import { checkFlow, type CheckContext } from "../../../lib/flow/check/checkFlow";
import { loadCheckContext } from "../../../lib/publishing/loadCheckContext";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext } from "../flowsContext";
import { loadSurroundings } from "../loadSurroundings";
import { problemLine } from "../problemLine";
import { readDocument } from "../readDocument";

/** `check FILE`: says what is wrong with a flow document, and writes nothing. */
export const checkCommand: FlowsCommand = {
  words: "check",
  form: "FILE [--bindings FILE]",
  summary:
    "Say what is wrong with a flow document; with --bindings, without any storage: then together with the flows beside it.",
  options: { bindings: "text" },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const document = await readDocument(file);
    const bindingsFile = input.text("bindings");
    const around =
      bindingsFile === undefined
        ? await loadStored(document, context)
        : await loadSurroundings(file, document, bindingsFile, context);
    const { problems } = checkFlow(document, { ...around, today: context.now().slice(0, 10) });
    const errors = problems.filter(({ severity }) => severity === "error").length;
    if (input.has("json")) {
      context.stdout(JSON.stringify({ sound: errors === 0, problems }));
    } else {
      problems.forEach((problem) => context.stdout(problemLine(problem)));
      const warnings = problems.length - errors;
      context.stdout(
        errors === 0
          ? `${file} can be published${warnings === 0 ? "." : ` (${count(warnings, "warning")}).`}`
          : `${file} cannot be published: ${count(errors, "error")}.`,
      );
    }
    return errors === 0 ? 0 : 1;
  },
};

async function loadStored(document: unknown, context: FlowsContext): Promise<CheckContext> {
  try {
    return await loadCheckContext(document, await context.openStores());
  } catch (error) {
    if (!hasCode(error, "CONFIG_INVALID")) {
      throw error;
    }
    throw new IvrError(
      "CONFIG_INVALID",
      `A flow is checked together with its bindings: give --bindings FILE. ${error.message}`,
    );
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
