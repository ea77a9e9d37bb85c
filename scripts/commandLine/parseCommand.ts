import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import type { Command, CommandFamily, CommandInput } from "./command";

/** A command and what it was given, a wish for help, or a sentence about what cannot be understood. */
type ParsedCommand<Context> =
  | Readonly<{ type: "command"; command: Command<Context>; input: CommandInput }>
  | Readonly<{ type: "help"; command?: Command<Context> }>
  | Readonly<{ type: "problem"; problem: string }>;

type Options = Readonly<Record<string, string | readonly string[] | true>>;
type CommandForm = Pick<Command<never>, "words" | "form" | "options">;

/** Reads the words after `npm run PROGRAM --`. Pure. */
export function parseCommand<Context>(
  args: readonly string[],
  family: CommandFamily<Context>,
): ParsedCommand<Context> {
  const { commands } = family;
  const [first] = args;
  if (first === undefined || first === "help" || first === "--help") {
    return { type: "help" };
  }
  const command =
    commands.find(({ words }) => words === args.slice(0, 2).join(" ")) ??
    commands.find(({ words }) => words === first);
  if (command === undefined) {
    return { type: "problem", problem: unknownCommand(args, commands) };
  }
  const given = split(args.slice(command.words.split(" ").length), command);
  if (typeof given === "string") {
    return { type: "problem", problem: given };
  }
  if (given.options["help"] === true) {
    return { type: "help", command };
  }
  const usage = `npm run ${family.program} -- ${command.words} ${command.form}`.trim();
  const problem = findProblem(command, usage, given.positionals, given.options);
  return problem === undefined
    ? { type: "command", command, input: toInput(given.positionals, given.options) }
    : { type: "problem", problem };
}

function unknownCommand(args: readonly string[], commands: readonly CommandForm[]): string {
  const [first = "", second] = args;
  const family = commands.filter(({ words }) => words.startsWith(`${first} `));
  const choices = (family.length > 0 ? family : commands).map(({ words }) => words).join(", ");
  const unknown = family.length > 0 && second !== undefined ? `${first} ${second}` : first;
  const isFamily = family.length > 0 && second === undefined;
  return isFamily
    ? `The command "${first}" needs another word: ${choices}.`
    : `There is no command "${unknown}": the commands are ${choices}.`;
}

function split(
  args: readonly string[],
  command: CommandForm,
): Readonly<{ positionals: readonly string[]; options: Options }> | string {
  const known: Record<string, string> = { ...command.options, json: "flag", help: "flag" };
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | readonly string[] | true> = {};
  for (const token of tokens) {
    if (token.kind !== "option") {
      continue;
    }
    const kind = known[token.name];
    if (kind === undefined) {
      const choices = Object.keys(known).map((name) => `--${name}`);
      return `There is no option "${token.rawName}": ${command.words} takes ${choices.join(", ")}.`;
    }
    if ((kind === "flag") !== (token.value === undefined)) {
      return `The option --${token.name} ${kind === "flag" ? "takes no value" : "needs a value"}.`;
    }
    values[token.name] =
      kind === "texts" ? withAnother(values[token.name], token.value) : (token.value ?? true);
  }
  return { positionals, options: values };
}

function withAnother(known: Options[string] | undefined, value = ""): readonly string[] {
  return [...(typeof known === "object" ? known : []), value];
}

function findProblem(
  command: CommandForm,
  usage: string,
  positionals: readonly string[],
  options: Options,
): string | undefined {
  const names = command.form.replace(/\[?--\S+(?: [A-Z]+| "[^"]*")?\]?/g, "").match(/\S+/g) ?? [];
  const missing = names[positionals.length];
  if (missing !== undefined && !missing.startsWith("[")) {
    return `${missing} is missing: ${usage}`;
  }
  const surplus = positionals[names.length];
  if (surplus !== undefined && names.at(-1)?.endsWith("...]") !== true) {
    return `"${surplus}" is too much: ${usage}`;
  }
  const numbers = Object.entries(options).filter(([name]) => command.options[name] === "number");
  const wrong = numbers.find(([, value]) => !/^[1-9]\d{0,8}$/.test(String(value)));
  return (
    wrong && `The option --${wrong[0]} takes a whole number from 1, not "${String(wrong[1])}".`
  );
}

function toInput(positionals: readonly string[], options: Options): CommandInput {
  const text = (name: string) => {
    const value = options[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    positionals,
    text,
    texts: (name) => {
      const values = options[name];
      return typeof values === "object" ? values : [];
    },
    number: (name) => (text(name) === undefined ? undefined : Number(text(name))),
    has: (name) => options[name] !== undefined,
  };
}
