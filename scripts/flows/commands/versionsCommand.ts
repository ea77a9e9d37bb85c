import { IvrError } from "../../../lib/errors";
import type { FlowsCommand } from "../flowsCommand";
import { table } from "../../commandLine/table";

/** `versions KEY`: everything that was ever published of a flow. */
export const versionsCommand: FlowsCommand = {
  words: "versions",
  form: "KEY",
  summary: "List the versions of a flow, and which one is live.",
  options: {},
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const { flowStore } = await context.openStores();
    const [stored, heads] = await Promise.all([
      flowStore.loadFlowMeta(key),
      flowStore.listFlowVersions(key),
    ]);
    if (stored === undefined && heads.length === 0) {
      throw new IvrError(
        "FLOW_NOT_FOUND",
        `There is no flow "${key}": npm run flows -- list names those there are.`,
      );
    }
    const live = stored?.meta.publishedVersion;
    if (input.has("json")) {
      context.stdout(
        JSON.stringify(heads.map((head) => ({ ...head, live: head.version === live }))),
      );
      return 0;
    }
    const rows = heads.map((head) => [
      String(head.version),
      head.version === live ? "live" : "",
      head.publishedAt,
      head.publishedBy,
      head.note ?? "",
    ]);
    context.stdout(table(["VERSION", "", "PUBLISHED", "BY", "NOTE"], rows));
    return 0;
  },
};
