/** What a command's options hold: words, words once or more often, a whole number from 1, or nothing. */
export type CommandOptionKind = "text" | "texts" | "number" | "flag";

/** The words given to a command, already checked against its form. */
export type CommandInput = Readonly<{
  positionals: readonly string[];
  text: (option: string) => string | undefined;
  /** All values of an option that may be given more than once. */
  texts: (option: string) => readonly string[];
  number: (option: string) => number | undefined;
  has: (option: string) => boolean;
}>;

/** One command of a program such as `npm run flows`; `Context` is what it needs from the terminal it runs in. */
export type Command<Context> = Readonly<{
  /** Such as `entry set`. */
  words: string;
  /** What follows the words, as the help shows it. Names in brackets may be left out. */
  form: string;
  summary: string;
  options: Readonly<Record<string, CommandOptionKind>>;
  /** 0 when all is well, 1 when something is wrong, 2 when a value makes no sense. */
  run: (context: Context, input: CommandInput) => Promise<0 | 1 | 2>;
}>;

/** A program and its commands, in the order in which the help shows them. */
export type CommandFamily<Context> = Readonly<{
  /** The name of its script in package.json. */
  program: string;
  commands: readonly Command<Context>[];
  /** What the help says besides the commands. */
  notes: readonly string[];
}>;
