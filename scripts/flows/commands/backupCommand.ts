import { writeBackup } from "../backup/writeBackup";
import type { FlowsCommand } from "../flowsCommand";

/** `backup DIR`: everything that staff made, as files. */
export const backupCommand: FlowsCommand = {
  words: "backup",
  form: "DIR",
  summary:
    "Write all flows with every version, the bindings without their secrets, the entry points and all sounds into a new folder.",
  options: {},
  run: async (context, input) => {
    const [folder = ""] = input.positionals;
    const stores = await context.openStores();
    const counts = await writeBackup(folder, stores, { at: context.now(), who: context.who });
    const { flows, versions, entryPoints, prompts } = counts;
    context.stdout(
      input.has("json")
        ? JSON.stringify({ folder, ...counts })
        : `${folder} holds ${flows} flows in ${versions} versions, ${entryPoints} entry points, ${prompts} sounds and the bindings without their secrets.`,
    );
    return 0;
  },
};
