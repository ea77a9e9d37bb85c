import { IvrError } from "../../../lib/errors";
import { count } from "../../../lib/flow/check/words";
import type { CommandInput } from "../../commandLine/command";
import { checkSource } from "../checkSource";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext } from "../flowsContext";
import { loadStoredSurroundings, loadSurroundings } from "../loadSurroundings";
import { problemLines } from "../problemLines";
import { readSource } from "../readSource";

/** `check FILE`: says what is wrong with a flow document, and writes nothing. */
export const checkCommand: FlowsCommand = {
  words: "check",
  form: "FILE [--bindings FILE] [--stored] [--watch] [--all]",
  summary:
    "Say what is wrong with a flow document: together with the flows and the bindings (*.bindings.json) beside it, or the bindings of --bindings. Without any, or with --stored, together with what is stored. --watch checks again whenever a file beside it changes. --all prints more than twenty problems.",
  options: { bindings: "text", stored: "flag", watch: "flag", all: "flag" },
  run: async (context, input) => {
    if (input.text("bindings") !== undefined && input.has("stored")) {
      context.stderr("Give --bindings FILE or --stored, not both.");
      return 2;
    }
    return input.has("watch") ? watch(context, input) : check(context, input);
  },
};

async function check(context: FlowsContext, input: CommandInput): Promise<0 | 1> {
  const [file = ""] = input.positionals;
  const source = await readSource(file);
  const { document } = source;
  const around = input.has("stored")
    ? await loadStoredSurroundings(document, context)
    : await loadSurroundings(file, document, input.text("bindings"), context);
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
}

/** Checks again at each change, also of a file that cannot be read for a moment; ends with the watching. */
async function watch(context: FlowsContext, input: CommandInput): Promise<0 | 1> {
  const [file = ""] = input.positionals;
  let code = await checkOrSay(context, input);
  const bindingsFile = input.text("bindings");
  const files = bindingsFile === undefined ? [file] : [file, bindingsFile];
  for await (const _ of context.watchFiles(files)) {
    context.stdout(`\n${context.now().slice(11, 19)} UTC, checked again:`);
    code = await checkOrSay(context, input);
  }
  return code;
}

async function checkOrSay(context: FlowsContext, input: CommandInput): Promise<0 | 1> {
  try {
    return await check(context, input);
  } catch (error) {
    if (!(error instanceof IvrError)) throw error;
    context.stdout(`error: ${error.message}`);
    return 1;
  }
}
