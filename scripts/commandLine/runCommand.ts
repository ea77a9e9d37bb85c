import { IvrError } from "../../lib/errors";
import type { CommandFamily } from "./command";
import { commandHelp } from "./commandHelp";
import { parseCommand } from "./parseCommand";

/** Runs one command of a program and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export async function runCommand<
  Context extends Readonly<{ stdout: (text: string) => void; stderr: (text: string) => void }>,
>(family: CommandFamily<Context>, args: readonly string[], context: Context): Promise<0 | 1 | 2> {
  const parsed = parseCommand(args, family);
  switch (parsed.type) {
    case "problem":
      context.stderr(`${parsed.problem}\nnpm run ${family.program} -- help lists all commands.`);
      return 2;
    case "help":
      context.stdout(commandHelp(family, parsed.command));
      return 0;
    case "command":
      try {
        return await parsed.command.run(context, parsed.input);
      } catch (error) {
        if (!(error instanceof IvrError)) {
          throw error;
        }
        context.stderr(`${error.code}: ${error.message}`);
        return 1;
      }
  }
}
