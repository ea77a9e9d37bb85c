import { findLastDayToBringBack } from "../../../lib/publishing/findLastDayToBringBack";
import type { FlowMeta } from "../../../lib/publishing/ports";
import type { FlowsCommand } from "../flowsCommand";
import { table } from "../../commandLine/table";

/** `list`: all flows. */
export const listCommand: FlowsCommand = {
  words: "list",
  form: "",
  summary: "List all flows: what is live, and which numbers lead to it.",
  options: {},
  run: async (context, input) => {
    const { flowStore, entryPointStore } = await context.openStores();
    const [flows, entryPoints] = await Promise.all([
      flowStore.listFlows(),
      entryPointStore.listEntryPoints(),
    ]);
    const dialledFor = (key: string) =>
      entryPoints.filter(({ flow }) => flow === key).map(({ dialled }) => dialled);
    if (input.has("json")) {
      context.stdout(
        JSON.stringify(flows.map((meta) => ({ ...meta, dialled: dialledFor(meta.key) }))),
      );
      return 0;
    }
    const rows = flows.map((meta) => [
      meta.key,
      meta.name,
      liveCell(meta),
      String(meta.latestVersion),
      meta.updatedAt,
      meta.updatedBy,
      dialledFor(meta.key).join(" "),
    ]);
    context.stdout(
      rows.length === 0
        ? "There are no flows yet: npm run flows -- publish FILE"
        : table(["FLOW", "NAME", "LIVE", "NEWEST", "CHANGED", "BY", "NUMBERS"], rows),
    );
    return 0;
  },
};

function liveCell(meta: FlowMeta): string {
  const { next } = meta;
  return next === undefined
    ? liveNow(meta)
    : `${liveNow(meta)} (${next.version} from ${next.from})`;
}

function liveNow({ publishedVersion, retiredVersion, deletedAt }: FlowMeta): string {
  if (deletedAt !== undefined) return `deleted (until ${findLastDayToBringBack(deletedAt)})`;
  if (publishedVersion !== undefined) return String(publishedVersion);
  return retiredVersion === undefined ? "-" : "retired";
}
