import { readBackup } from "../backup/readBackup";
import { restoreBackup, type Restored } from "../backup/restoreBackup";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsStores } from "../flowsContext";

/** `restore DIR`: brings back what `backup` wrote. */
export const restoreCommand: FlowsCommand = {
  words: "restore",
  form: "DIR [--force]",
  summary:
    "Bring back what backup wrote, into an environment without flows; with --force also beside others: bindings and entry points are then replaced, flows that differ are left.",
  options: { force: "flag" },
  run: async (context, input) => {
    const [folder = ""] = input.positionals;
    const backup = await readBackup(folder);
    const stores = await context.openStores();
    const here = await findWhatIsHere(stores);
    if (here.length > 0 && !input.has("force")) {
      context.stderr(
        `Nothing was restored: this environment has ${here.join(", ")} already. With --force the bindings and entry points of ${folder} replace those here, and its flows come beside the others.`,
      );
      return 1;
    }
    const restored = await restoreBackup(backup, stores, { at: context.now(), who: context.who });
    if (input.has("json")) {
      context.stdout(JSON.stringify(restored));
    } else {
      linesOf(folder, restored).forEach(context.stdout);
    }
    return restored.left.length === 0 && restored.hidden.length === 0 ? 0 : 1;
  },
};

async function findWhatIsHere(stores: FlowsStores): Promise<readonly string[]> {
  const [flows, entryPoints] = await Promise.all([
    stores.flowStore.listFlows(),
    stores.entryPointStore.listEntryPoints(),
  ]);
  return [
    ...flows.map(({ key }) => `the flow ${key}`),
    ...entryPoints.map(({ dialled }) => `the entry point ${dialled}`),
  ];
}

function linesOf(folder: string, restored: Restored): readonly string[] {
  const { flows, versions, entryPoints, prompts, left, hidden } = restored;
  return [
    `${flows.length} flows in ${versions} versions, ${entryPoints} entry points, ${prompts} sounds and the bindings are restored.`,
    ...left.map(
      (key) =>
        `The flow ${key} is here in another state and was left as it is: npm run flows -- publish one of its versions below ${folder}/flows.`,
    ),
    ...(hidden.length === 0
      ? []
      : [
          `A backup has no secrets. Until you set these again (npm run flows -- bindings set), they open and fetch nothing: ${hidden.join(", ")}.`,
        ]),
  ];
}
