import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { storageNotes } from "../commandLine/storageNotes";
import { checkCommand } from "./checkCommand";
import { planCommand } from "./planCommand";
import type { RegisterContext } from "./registerContext";

/** Runs one command of `npm run register` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runRegisterCommand(
  args: readonly string[],
  context: RegisterContext,
): Promise<0 | 1 | 2> {
  return runCommand(register, args, context);
}

const register: CommandFamily<RegisterContext> = {
  program: "register",
  commands: [planCommand, checkCommand],
  notes: [
    "Both only read. IVR_APP_ID, IVR_TENANT_ID, IVR_PUBLIC_URL (or IVR_PUBLIC_ROOT), IVR_CLOUD and AZURE_RESOURCE_GROUP",
    'say which environment; in an azd environment: set -a; eval "$(azd env get-values)".',
    ...storageNotes,
  ],
};
