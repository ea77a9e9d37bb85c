import type { FlowsCommand } from "../flowsCommand";
import { table } from "../../commandLine/table";

/** `entry list`: which flow answers what. */
export const entryListCommand: FlowsCommand = {
  words: "entry list",
  form: "",
  summary: "List which flow answers which number or application.",
  options: {},
  run: async (context, input) => {
    const { entryPointStore } = await context.openStores();
    const entryPoints = await entryPointStore.listEntryPoints();
    if (input.has("json")) {
      context.stdout(JSON.stringify(entryPoints));
      return 0;
    }
    const rows = entryPoints.map(({ dialled, flow, version, fallback = "" }) => [
      dialled,
      flow,
      String(version),
      fallback,
    ]);
    context.stdout(
      rows.length === 0
        ? "No number leads to a flow yet: npm run flows -- entry set NUMBER FLOW"
        : table(["DIALLED", "FLOW", "VERSION", "FALLBACK"], rows),
    );
    return 0;
  },
};
