import { localTime } from "../flow/time/localTime";
import type { FlowStore } from "../publishing/ports";
import { toCallCounts, type CallCounts } from "../reports/toCallCounts";
import { addUp } from "../reports/toDaysReport";
import { addDays } from "../flow/time/addDays";
import type { SumDays } from "./makeSumDays";

/** How many calls of a flow began today, by its own clock, and how many gave up; `isPartial`: so many, or more. */
export type TodaysCalls = Readonly<{ flow: string; day: string; isPartial: boolean }> & CallCounts;

/** Today's calls of every flow that is live. Rejects with STORAGE_UNAVAILABLE. */
export type ReportToday = () => Promise<readonly TodaysCalls[]>;

/** Makes the report of today. Days that are over are none of it: nothing is summed for them. */
export function makeReportToday(
  ports: Readonly<{
    sumDays: SumDays;
    flowStore: Pick<FlowStore, "listFlows">;
    /** ISO instant of now. */
    now: () => string;
  }>,
): ReportToday {
  return async () => {
    const flows = await ports.flowStore.listFlows();
    const live = flows.filter(({ publishedVersion }) => publishedVersion !== undefined);
    const count = async ({ key: flow }: (typeof live)[number]): Promise<TodaysCalls> => {
      const now = ports.now();
      const date = now.slice(0, 10);
      // Somewhere it is already tomorrow, elsewhere still yesterday.
      const asked = { flow, from: addDays(date, -1), to: addDays(date, 1) };
      const { period, days } = await ports.sumDays(asked, { records: 0, days: 0 });
      const { timeZone } = period;
      const day = localTime(now, timeZone).date;
      const versions = days.find((one) => one.day === day)?.versions ?? [];
      const sums = addUp(
        versions.map((one) => one.sums),
        timeZone,
      );
      return { flow, day, isPartial: period.partial.includes(day), ...toCallCounts(sums.results) };
    };
    return Promise.all(live.map(count));
  };
}
