import { nearest } from "../../lib/flow/check/nearest";
import type { Command, CommandFamily, CommandInput, CommandOptionKind } from "./command";
import { readOptions, type OptionKind, type OptionValues } from "./readOptions";

/** A command and what it was given, a wish for help, or a sentence about what cannot be understood. */
type ParsedCommand<Context> =
  | Readonly<{ type: "command"; command: Command<Context>; input: CommandInput }>
  | Readonly<{ type: "help"; command?: Command<Context> }>
  | Readonly<{ type: "problem"; problem: string }>;

type Values = OptionValues<Readonly<Record<string, OptionKind>>>;
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
  const kinds = { ...command.options, json: "flag" } as const;
  const given = readOptions(
    args.slice(command.words.split(" ").length),
    Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, toKind(kind)])),
    Number.POSITIVE_INFINITY,
  );
  if (given.type === "help") return { type: "help", command };
  if (given.type === "problem") return given;
  const usage = `npm run ${family.program} -- ${command.words} ${command.form}`.trim();
  const problem = findProblem(command, usage, given.positionals);
  return problem === undefined
    ? { type: "command", command, input: toInput(given.positionals, given.values) }
    : { type: "problem", problem };
}

function toKind(kind: CommandOptionKind): OptionKind {
  return kind === "number" ? { from: 1, to: Number.POSITIVE_INFINITY, isWhole: true } : kind;
}

function unknownCommand(args: readonly string[], commands: readonly CommandForm[]): string {
  const [first = "", second] = args;
  const family = commands.filter(({ words }) => words.startsWith(`${first} `));
  const choices = (family.length > 0 ? family : commands).map(({ words }) => words).join(", ");
  const unknown = family.length > 0 && second !== undefined ? `${first} ${second}` : first;
  const isFamily = family.length > 0 && second === undefined;
  const known = commands.map(({ words }) => words);
  const near = family.length > 0 ? undefined : nearest(first, known);
  const hint = near === undefined ? `the commands are ${choices}.` : `did you mean ${near}?`;
  return isFamily
    ? `The command "${first}" needs another word: ${choices}.`
    : `There is no command "${unknown}": ${hint}`;
}

function findProblem(
  command: CommandForm,
  usage: string,
  positionals: readonly string[],
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
  return undefined;
}

function toInput(positionals: readonly string[], values: Values): CommandInput {
  return {
    positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    texts: (name) => {
      const value = values[name];
      return typeof value === "object" ? value : [];
    },
    number: (name) => {
      const value = values[name];
      return typeof value === "number" ? value : undefined;
    },
    has: (name) => {
      const value = values[name] ?? false;
      return typeof value === "object" ? value.length > 0 : value !== false;
    },
  };
}
