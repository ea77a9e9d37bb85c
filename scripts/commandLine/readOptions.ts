import { parseArgs } from "node:util";
import { nearest } from "../../lib/flow/check/nearest";

/** A number within bounds; `isWhole`: without decimals. */
type NumberKind = Readonly<{ from: number; to: number; isWhole?: true }>;

/** What an option holds: nothing, words, words once or more often, one of a few words, or a number. */
export type OptionKind = "flag" | "text" | "texts" | readonly string[] | NumberKind;
export type OptionKinds = Readonly<Record<string, OptionKind>>;

type ValueOf<Kind extends OptionKind> = Kind extends "texts"
  ? readonly string[]
  : Kind extends "flag"
    ? boolean
    : (
          Kind extends "text" ? string : Kind extends readonly string[] ? Kind[number] : number
        ) extends infer Value
      ? Value | undefined
      : never;

/** Values by the names of their options: a flag is true or false, what is not given is undefined, or no text. */
export type OptionValues<Kinds extends OptionKinds> = {
  readonly [Name in keyof Kinds]: ValueOf<Kinds[Name]>;
};

/** The options and other words of a command line, a wish for help, or a sentence about each thing that cannot be used. */
export type ReadOptions<Kinds extends OptionKinds> =
  | Readonly<{
      type: "options";
      values: OptionValues<Kinds>;
      positionals: readonly string[];
    }>
  | Readonly<{ type: "help" }>
  | Readonly<{ type: "problem"; problem: string }>;

/** Reads a command line: the only reader of options there is. `--help` goes before everything else; other words than options are refused beyond `mostPositionals`. Pure. */
export function readOptions<const Kinds extends OptionKinds>(
  words: readonly string[],
  kinds: Kinds,
  mostPositionals = 0,
): ReadOptions<Kinds> {
  const known: OptionKinds = { ...kinds, help: "flag" };
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(known).map(([name, kind]) => [
        name,
        { type: kind === "flag" ? "boolean" : "string" },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === "option");
  if (given.some(({ name }) => name === "help")) return { type: "help" };
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, valueOfNone(kind)]),
  );
  const problems = positionals.slice(mostPositionals).map((word) => `"${word}" is too much.`);
  for (const { name, rawName, value } of given) {
    const kind = known[name];
    const problem =
      kind === undefined ? unknownOption(rawName, known) : findProblem(name, kind, value);
    if (problem !== undefined) problems.push(problem);
    else if (kind === "texts") values[name] = [...toTexts(values[name]), value];
    else if (kind !== undefined) values[name] = toValue(kind, value);
  }
  return problems.length === 0
    ? { type: "options", values: values as OptionValues<Kinds>, positionals }
    : { type: "problem", problem: problems.join(" ") };
}

function valueOfNone(kind: OptionKind): boolean | readonly string[] | undefined {
  if (kind === "flag") return false;
  return kind === "texts" ? [] : undefined;
}

function toTexts(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toValue(kind: OptionKind, value: string | undefined): boolean | number | string {
  if (value === undefined) return true;
  return isNumber(kind) ? Number(value) : value;
}

function isNumber(kind: OptionKind): kind is NumberKind {
  return typeof kind === "object" && "from" in kind;
}

function findProblem(
  name: string,
  kind: OptionKind,
  value: string | undefined,
): string | undefined {
  if ((kind === "flag") !== (value === undefined)) {
    return `The option --${name} ${kind === "flag" ? "takes no value" : "needs a value"}.`;
  }
  if (value === undefined || typeof kind === "string") return undefined;
  if (!isNumber(kind)) {
    return kind.includes(value)
      ? undefined
      : `--${name} is one of ${kind.join(", ")}, not "${value}".`;
  }
  const number = value.trim() === "" ? Number.NaN : Number(value);
  const { from, to, isWhole = false } = kind;
  if (number >= from && number <= to && (!isWhole || Number.isSafeInteger(number)))
    return undefined;
  const range = Number.isFinite(to) ? `from ${plain(from)} to ${plain(to)}` : `from ${plain(from)}`;
  return `--${name} is ${isWhole ? "a whole number" : "a number"} ${range}, not "${value}".`;
}

function plain(number: number): string {
  return number.toLocaleString("en-US");
}

function unknownOption(rawName: string, kinds: OptionKinds): string {
  const names = Object.keys(kinds).map((name) => `--${name}`);
  const near = nearest(rawName, names);
  return near === undefined
    ? `There is no option "${rawName}": the options are ${names.join(", ")}.`
    : `There is no option "${rawName}": did you mean ${near}?`;
}
