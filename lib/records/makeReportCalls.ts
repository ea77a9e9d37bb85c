import { compareFlows, type FlowDifference } from "../flow/compare/compareFlows";
import type { FlowStore } from "../publishing/ports";
import { compareShares } from "../reports/compareShares";
import type { DaysReport, ReportedVersion, VersionChange } from "../reports/daysReport";
import { toDaysReport } from "../reports/toDaysReport";
import { toWaysReport } from "../reports/toWaysReport";
import type { WaysReport } from "../reports/waysReport";
import type { SumDays, SumLimits } from "./makeSumDays";

/** Which calls a report is of: those of a flow from one day to another in its time zone, of one version or of all. */
export type ReportQuestion = Readonly<{
  flow: string;
  from: string;
  to: string;
  version?: number;
}>;

/** Reports of finished calls. Both reject with FLOW_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type ReportCalls = Readonly<{
  reportDays: (asked: ReportQuestion) => Promise<DaysReport>;
  reportWays: (asked: ReportQuestion) => Promise<WaysReport>;
}>;

/** What somebody who waits can wait for; whoever asks again gets further. */
const limits: SumLimits = { records: 20_000, days: 62 };

const mostChanges = 5;
const mostDifferences = 20;

/** Makes the reports of finished calls. */
export function makeReportCalls(
  ports: Readonly<{ sumDays: SumDays; flowStore: Pick<FlowStore, "loadFlowVersion"> }>,
): ReportCalls {
  const compare = makeCompare(ports.flowStore);
  return {
    reportDays: async (asked) => {
      const { period, days } = await ports.sumDays(asked, limits);
      const report = toDaysReport(period, days, asked.version);
      return { ...report, changes: await compare(asked.flow, report.versions) };
    },
    reportWays: async (asked) => {
      const { period, days } = await ports.sumDays(asked, limits);
      return toWaysReport(period, days, asked.version);
    },
  };
}

/** Each version against the one that answered calls before it. */
function makeCompare({ loadFlowVersion }: Pick<FlowStore, "loadFlowVersion">) {
  const differencesOf = async (
    flow: string,
    before: number,
    after: number,
  ): Promise<readonly FlowDifference[]> => {
    const [old, now] = await Promise.all([
      loadFlowVersion(flow, before),
      loadFlowVersion(flow, after),
    ]);
    return old === undefined || now === undefined ? [] : compareFlows(old.flow, now.flow);
  };
  return async (
    flow: string,
    versions: readonly ReportedVersion[],
  ): Promise<readonly VersionChange[]> => {
    const pairs = versions.flatMap((after, index) => {
      const before = versions[index - 1];
      return before === undefined ? [] : [{ before, after }];
    });
    return Promise.all(
      pairs.slice(-mostChanges).map(async ({ before, after }) => {
        const differences = await differencesOf(flow, before.version, after.version);
        return {
          before,
          after,
          verdict: compareShares(before, after),
          differences: differences.slice(0, mostDifferences),
          moreDifferences: Math.max(0, differences.length - mostDifferences),
        };
      }),
    );
  };
}
