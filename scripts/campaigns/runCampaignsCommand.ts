import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { storageNotes } from "../commandLine/storageNotes";
import type { CampaignsContext } from "./campaignsContext";
import { listCommand } from "./commands/listCommand";
import { showCommand } from "./commands/showCommand";
import { stopCommand } from "./commands/stopCommand";

/** Runs one command of `npm run campaigns` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runCampaignsCommand(
  args: readonly string[],
  context: CampaignsContext,
): Promise<0 | 1 | 2> {
  return runCommand(campaigns, args, context);
}

const campaigns: CommandFamily<CampaignsContext> = {
  program: "campaigns",
  commands: [listCommand, showCommand, stopCommand],
  notes: storageNotes,
};
