import type { FlowsCommand } from "./flowsCommand";

/** What `npm run flows -- help` prints, or the help of one command. Pure. */
export function flowsHelp(commands: readonly FlowsCommand[], command?: FlowsCommand): string {
  if (command !== undefined) {
    return `npm run flows -- ${command.words} ${command.form}`.trim() + `\n\n${command.summary}`;
  }
  const lines = commands.map(
    ({ words, form, summary }) => `  ${`${words} ${form}`.trim()}\n      ${summary}`,
  );
  return [
    "npm run flows -- COMMAND",
    "",
    ...lines,
    "",
    "Every command takes --json (for machines) and --help.",
    "Flows are kept where IvrStorage, or IvrStorage__tableServiceUri and IvrStorage__blobServiceUri,",
    "say; without them, in the local stack that runs (npm start).",
    "Exit code: 0 all is well, 1 something is wrong, 2 the command was not understood.",
  ].join("\n");
}
