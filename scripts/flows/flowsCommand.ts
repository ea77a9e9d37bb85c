import type { FlowsContext } from "./flowsContext";

/** What a command's options hold: words, a whole number from 1, or nothing. */
type OptionKind = "text" | "number" | "flag";

/** The words given to a command, already checked against its form. */
export type CommandInput = Readonly<{
  positionals: readonly string[];
  text: (option: string) => string | undefined;
  number: (option: string) => number | undefined;
  has: (option: string) => boolean;
}>;

/** One command of `npm run flows`. */
export type FlowsCommand = Readonly<{
  /** Such as `entry set`. */
  words: string;
  /** What follows the words, as the help shows it. Names in brackets may be left out. */
  form: string;
  summary: string;
  options: Readonly<Record<string, OptionKind>>;
  /** 0 when all is well, 1 when something is wrong, 2 when a value makes no sense. */
  run: (context: FlowsContext, input: CommandInput) => Promise<0 | 1 | 2>;
}>;
