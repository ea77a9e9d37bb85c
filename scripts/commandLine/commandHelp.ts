import type { Command, CommandFamily } from "./command";

/** What `npm run PROGRAM -- help` prints, or the help of one command. Pure. */
export function commandHelp<Context>(
  family: CommandFamily<Context>,
  command?: Command<Context>,
): string {
  const program = `npm run ${family.program} --`;
  if (command !== undefined) {
    return `${program} ${command.words} ${command.form}`.trim() + `\n\n${command.summary}`;
  }
  const lines = family.commands.map(
    ({ words, form, summary }) => `  ${`${words} ${form}`.trim()}\n      ${summary}`,
  );
  return [
    `${program} COMMAND`,
    "",
    ...lines,
    "",
    "Every command takes --json (for machines) and --help.",
    ...family.notes,
    "Exit code: 0 all is well, 1 something is wrong, 2 the command was not understood.",
  ].join("\n");
}
