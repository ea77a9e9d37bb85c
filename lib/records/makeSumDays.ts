import { IvrError } from "../errors";
import { localTime } from "../flow/time/localTime";
import type { FlowStore } from "../publishing/ports";
import type { Period } from "../reports/daysReport";
import { addDays, listDays } from "../flow/time/addDays";
import { toLocalDay } from "../reports/toLocalDay";
import { makeVersionTally } from "../reports/makeVersionTally";
import type { SummedDay } from "../reports/summedDay";
import { callRecordDays, type CallRecordStore, type ReportDayStore } from "./ports";

/** Hours after its end until a day is finished: the longest call lasts four, and its record may have to wait for storage. */
const graceInHours = 6;

/** Records are read in pages: nothing waits for more than one of them in memory. */
const pageSize = 1000;

/** Most of today's calls that are counted while somebody waits. */
const mostOpenCalls = 20_000;

/** What one question reads at most before it leaves the other days to the next. */
export type SumLimits = Readonly<{ records: number; days: number }>;

/** The days of a flow in a period, each summed, the newest first where limits do not let all be. Rejects with FLOW_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type SumDays = (
  asked: Readonly<{ flow: string; from: string; to: string }>,
  limits: SumLimits,
) => Promise<Readonly<{ period: Period; days: readonly SummedDay[]; finished: number }>>;

/** What summing needs. */
export type SumPorts = Readonly<{
  flowStore: Pick<FlowStore, "loadFlowMeta" | "loadFlowVersion">;
  callRecordStore: Pick<CallRecordStore, "listFlowRecords">;
  reportDayStore: Pick<ReportDayStore, "listReportDays" | "saveReportDay">;
  /** ISO instant of now. */
  now: () => string;
}>;

/**
 * Makes the sums of days. A day that is over is summed once and kept; of two that sum it at the same time the first one
 * counts. Days that are going on are summed anew each time.
 */
export function makeSumDays(ports: SumPorts): SumDays {
  const sumDay = makeSumDay(ports);
  return async ({ flow, from, to }, limits) => {
    const timeZone = await findTimeZone(ports, flow);
    const now = ports.now();
    const today = localTime(now, timeZone).date;
    const oldest = addDays(today, 1 - callRecordDays);
    const wanted = listDays(from, to < today ? to : today);
    const kept = await ports.reportDayStore.listReportDays({ flow, from, to });
    const summed = new Map<string, SummedDay>(
      kept.map(({ day, versions }) => [day, { day, versions, isFinished: true }]),
    );
    const missing = wanted.filter((day) => !summed.has(day) && day >= oldest);
    const [partial, pending]: [string[], string[]] = [[], []];
    let [records, days] = [0, 0];
    for (const day of missing.toReversed()) {
      const isOpen = !isOver(day, timeZone, now);
      if (!isOpen && (records >= limits.records || days >= limits.days)) {
        pending.push(day);
        continue;
      }
      const found = await sumDay(flow, day, timeZone, isOpen);
      if (found.isPartial) partial.push(day);
      records += found.records;
      if (!isOpen) days += 1;
      summed.set(day, found.summed);
    }
    return {
      period: { flow, from, to, timeZone, pending: pending.toSorted(), partial },
      days: wanted.flatMap((day) => summed.get(day) ?? []),
      finished: days,
    };
  };
}

type SumDay = (
  flow: string,
  day: string,
  timeZone: string,
  isOpen: boolean,
) => Promise<Readonly<{ summed: SummedDay; records: number; isPartial: boolean }>>;

function makeSumDay({ callRecordStore, reportDayStore, now }: SumPorts): SumDay {
  return async (flow, day, timeZone, isOpen) => {
    const tally = makeVersionTally(timeZone);
    const range = toLocalDay(day, timeZone);
    let records = 0;
    let continuation: string | undefined;
    do {
      const page = await callRecordStore.listFlowRecords({
        flow,
        ...range,
        limit: pageSize,
        ...(continuation === undefined ? {} : { continuation }),
      });
      tally.add(page.records);
      records += page.records.length;
      continuation = page.continuation;
    } while (continuation !== undefined && !(isOpen && records >= mostOpenCalls));
    const versions = tally.versions();
    if (isOpen) {
      const isPartial = continuation !== undefined;
      return { summed: { day, versions, isFinished: false }, records, isPartial };
    }
    const kept = await reportDayStore.saveReportDay({
      flow,
      day,
      timeZone,
      finishedAt: now(),
      versions,
    });
    return {
      summed: { day, versions: kept.versions, isFinished: true },
      records,
      isPartial: false,
    };
  };
}

/** The clock by which a flow's days go: that of its live version. */
async function findTimeZone({ flowStore }: SumPorts, flow: string): Promise<string> {
  const found = await flowStore.loadFlowMeta(flow);
  if (found === undefined) throw new IvrError("FLOW_NOT_FOUND", `There is no flow ${flow}.`);
  const { publishedVersion, latestVersion } = found.meta;
  const live = await flowStore.loadFlowVersion(flow, publishedVersion ?? latestVersion);
  return live?.flow.timeZone ?? "UTC";
}

function isOver(day: string, timeZone: string, now: string): boolean {
  const { to } = toLocalDay(day, timeZone);
  return Date.parse(now) - Date.parse(to) >= graceInHours * 3_600_000;
}
