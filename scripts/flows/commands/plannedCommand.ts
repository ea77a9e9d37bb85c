import { localTime } from "../../../lib/flow/time/localTime";
import type { FlowMeta } from "../../../lib/publishing/ports";
import { table } from "../../commandLine/table";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsStores } from "../flowsContext";

/** `planned`: what becomes live by itself, the next first. */
export const plannedCommand: FlowsCommand = {
  words: "planned",
  form: "",
  summary: "List the versions that are planned, by the clock of their flows.",
  options: {},
  run: async (context, input) => {
    const { flowStore } = await context.openStores();
    const metas = (await flowStore.listFlows()).filter(({ next }) => next !== undefined);
    const plans = (await Promise.all(metas.map((meta) => describe(flowStore, meta))))
      .flat()
      .toSorted((one, other) => (one.from < other.from ? -1 : 1));
    if (input.has("json")) {
      context.stdout(JSON.stringify(plans));
      return 0;
    }
    const rows = plans.map(({ flow, version, from, timeZone, by, note }) => {
      const { date, time } = localTime(from, timeZone);
      return [flow, String(version), `${date} ${time} ${timeZone}`, by, note ?? ""];
    });
    context.stdout(
      rows.length === 0
        ? "Nothing is planned: npm run flows -- publish FILE --at TIME"
        : table(["FLOW", "VERSION", "LIVE FROM", "BY", "NOTE"], rows),
    );
    return 0;
  },
};

async function describe(
  store: FlowsStores["flowStore"],
  { key, next }: FlowMeta,
): Promise<
  readonly Readonly<{
    flow: string;
    version: number;
    from: string;
    timeZone: string;
    by: string;
    note?: string;
  }>[]
> {
  const found = next && (await store.loadFlowVersion(key, next.version));
  if (next === undefined || found === undefined) return [];
  const { version, publishedBy: by, note } = found;
  const words = note === undefined ? {} : { note };
  return [{ flow: key, version, from: next.from, timeZone: found.flow.timeZone, by, ...words }];
}
