import { localTime } from "../../../lib/flow/time/localTime";
import { loadCheckContext } from "../../../lib/publishing/loadCheckContext";
import { makeTestPlan } from "../../../lib/simulation/testFlow";
import { doInTurns } from "../../../lib/storage/tables/doInTurns";
import type { Command } from "../../commandLine/command";
import { makeExampleCalls } from "../example/makeExampleCalls";
import type { ReportsContext } from "../reportsContext";

const daysByDefault = 30;
const callsByDefault = 2000;
const mostCalls = 100_000;
const dayInMs = 86_400_000;
const minuteInMs = 60_000;

/** `example`: made-up callers of a flow of the local stack. */
export const exampleCommand: Command<ReportsContext> = {
  words: "example",
  form: "--flow KEY [--days N] [--calls N]",
  summary:
    "Let made-up callers call a flow of the local stack, and keep the records of these calls (example-...): a report to look at. On no other storage.",
  options: { flow: "text", days: "number", calls: "number" },
  run: async (context, input) => {
    const key = input.text("flow");
    const calls = input.number("calls") ?? callsByDefault;
    const days = input.number("days") ?? daysByDefault;
    const problem = findProblem(key, calls, days);
    if (key === undefined || problem !== undefined) {
      context.stderr(problem ?? "");
      return 2;
    }
    const { storage, isLocal } = await context.openStorage();
    if (!isLocal) {
      context.stderr(
        "Made-up calls belong on no storage but this machine's: real callers would not be told from them. Start a local stack with npm start.",
      );
      return 1;
    }
    const { flowStore, callRecordStore, reportDayStore } = storage;
    const version = (await flowStore.loadFlowMeta(key))?.meta.publishedVersion;
    const found = version === undefined ? undefined : await flowStore.loadFlowVersion(key, version);
    if (found === undefined) {
      context.stderr(
        `No version of ${key} is live: npm run flows -- list names the flows that are.`,
      );
      return 1;
    }
    const { bindings, flows } = await loadCheckContext(found.flow, storage);
    const now = Date.parse(context.now());
    const records = makeExampleCalls({
      plan: makeTestPlan(found.flow, bindings, flows),
      version: found.version,
      name: `example-${now.toString(36)}`,
      from: findStartOfDay(now, found.flow.timeZone) - (days - 1) * dayInMs,
      to: now,
      calls,
      random: context.random,
    });
    await doInTurns(records, (record) => callRecordStore.saveCallRecord(record));
    // Days that were summed before would not count them.
    await reportDayStore.forgetReportDays(key);
    context.stdout(
      input.has("json")
        ? JSON.stringify({ flow: key, version: found.version, calls: records.length })
        : `${records.length} made-up calls of ${key}, version ${found.version}, in the last ${days} days.\nnpm run reports -- --flow ${key}`,
    );
    return 0;
  },
};

/** When the day began by a flow's clock, to which reports count: milliseconds since 1970. */
function findStartOfDay(now: number, timeZone: string): number {
  const [hours = 0, minutes = 0] = localTime(new Date(now).toISOString(), timeZone)
    .time.split(":")
    .map(Number);
  return now - (now % minuteInMs) - (hours * 60 + minutes) * minuteInMs;
}

function findProblem(key: string | undefined, calls: number, days: number): string | undefined {
  if (key === undefined) return "Of which flow? Give --flow KEY; npm run flows -- list names them.";
  if (calls > mostCalls) return `--calls is ${mostCalls} at most.`;
  return days > 390 ? "--days is 390 at most: records are not kept for much longer." : undefined;
}
