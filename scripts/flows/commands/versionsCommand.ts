import { IvrError } from "../../../lib/errors";
import type { FlowsCommand } from "../flowsCommand";
import { table } from "../../commandLine/table";

/** `versions KEY`: everything that was ever published of a flow. */
export const versionsCommand: FlowsCommand = {
  words: "versions",
  form: "KEY",
  summary: "List the versions of a flow, and which one is live, on trial or planned.",
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
    const { publishedVersion: live, next, canary, withdrawnVersions } = stored?.meta ?? {};
    if (input.has("json")) {
      const planned = (version: number) => ({
        ...(version === next?.version ? { plannedFrom: next.from } : {}),
        ...(version === canary?.version ? { canaryShare: canary.share } : {}),
      });
      context.stdout(
        JSON.stringify(
          heads.map((head) => ({
            ...head,
            live: head.version === live,
            ...planned(head.version),
          })),
        ),
      );
      return 0;
    }
    const markOf = (version: number) => {
      if (version === live) return "live";
      if (version === canary?.version) return `on trial: ${canary.share} % of callers`;
      if (version === next?.version) return `planned from ${next.from}`;
      return withdrawnVersions?.includes(version) === true ? "withdrawn" : "";
    };
    const rows = heads.map((head) => [
      String(head.version),
      markOf(head.version),
      head.publishedAt,
      head.publishedBy,
      head.note ?? "",
    ]);
    context.stdout(table(["VERSION", "", "PUBLISHED", "BY", "NOTE"], rows));
    return 0;
  },
};
