import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { flowsCommands } from "./flowsCommands";
import type { FlowsContext } from "./flowsContext";

/** Runs one command of `npm run flows` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runFlowsCommand(
  args: readonly string[],
  context: FlowsContext,
): Promise<0 | 1 | 2> {
  return runCommand(flows, args, context);
}

const flows: CommandFamily<FlowsContext> = {
  program: "flows",
  commands: flowsCommands,
  notes: [
    "Flows are kept where IvrStorage, or IvrStorage__tableServiceUri and IvrStorage__blobServiceUri,",
    "say; without them, in the local stack that runs (npm start).",
  ],
};
