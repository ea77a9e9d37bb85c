import { checkSource } from "../checkSource";
import type { FlowsCommand } from "../flowsCommand";
import { loadStoredSurroundings, loadSurroundings } from "../loadSurroundings";
import { problemLines } from "../problemLines";
import { readSource } from "../readSource";

/** `check FILE`: says what is wrong with a flow document, and writes nothing. */
export const checkCommand: FlowsCommand = {
  words: "check",
  form: "FILE [--bindings FILE] [--stored] [--all]",
  summary:
    "Say what is wrong with a flow document: together with the flows and the bindings (*.bindings.json) beside it, or the bindings of --bindings. Without any, or with --stored, together with what is stored. --all prints more than twenty problems.",
  options: { bindings: "text", stored: "flag", all: "flag" },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const source = await readSource(file);
    const { document } = source;
    const bindingsFile = input.text("bindings");
    if (bindingsFile !== undefined && input.has("stored")) {
      context.stderr("Give --bindings FILE or --stored, not both.");
      return 2;
    }
    const around = input.has("stored")
      ? await loadStoredSurroundings(document, context)
      : await loadSurroundings(file, document, bindingsFile, context);
    const { problems } = checkSource(source, { ...around, today: context.now().slice(0, 10) });
    const errors = problems.filter(({ severity }) => severity === "error").length;
    if (input.has("json")) {
      context.stdout(JSON.stringify({ sound: errors === 0, problems }));
    } else {
      problemLines(problems, input, file).forEach(context.stdout);
      const warnings = problems.length - errors;
      context.stdout(
        errors === 0
          ? `${file} can be published${warnings === 0 ? "" : ` (${count(warnings, "warning")})`}, where names mean what ${around.namesFrom} say.`
          : `${file} cannot be published: ${count(errors, "error")}.`,
      );
    }
    return errors === 0 ? 0 : 1;
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
