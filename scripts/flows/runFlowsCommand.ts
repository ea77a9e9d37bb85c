import { IvrError } from "../../lib/errors";
import { flowsCommands } from "./flowsCommands";
import type { FlowsContext } from "./flowsContext";
import { flowsHelp } from "./flowsHelp";
import { parseFlowsCommand } from "./parseFlowsCommand";

/** Runs one command of `npm run flows` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export async function runFlowsCommand(
  args: readonly string[],
  context: FlowsContext,
): Promise<0 | 1 | 2> {
  const parsed = parseFlowsCommand(args, flowsCommands);
  switch (parsed.type) {
    case "problem":
      context.stderr(`${parsed.problem}\nnpm run flows -- help lists all commands.`);
      return 2;
    case "help":
      context.stdout(flowsHelp(flowsCommands, parsed.command));
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
