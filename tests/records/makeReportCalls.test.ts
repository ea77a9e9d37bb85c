import type { Flow } from "../../lib/flow/document/flow";
import type { CallRecord } from "../../lib/ivr/call/callRecord";
import { composeRecords } from "../../lib/compose/composeRecords";
import { makeSumDays } from "../../lib/records/makeSumDays";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { aCallRecord } from "../contracts/support/aCallRecord";
import { aFlow } from "../publishing/support/aFlow";

/** A flow by Zurich's clock, published on 1 November, whose calls are given; the clock can be set. */
async function anOffice(records: readonly Partial<CallRecord>[] = []) {
  let at = "2026-11-21T12:00:00.000Z";
  const reads: string[] = [];
  const storage = makeMemoryStorage({
    now: () => at,
    onTableOperation: (table, kind) => void reads.push(`${table} ${kind}`),
  });
  const publish = async (version: number, flow: Flow = aFlow()) =>
    storage.flowStore.saveFlowVersion({
      flow,
      version,
      audio: {},
      publishedAt: `2026-11-0${version}T08:00:00.000Z`,
      publishedBy: "anna",
    });
  await publish(1);
  await storage.flowStore.saveFlowMeta(
    {
      key: "main",
      name: "Main line",
      publishedVersion: 1,
      latestVersion: 1,
      updatedAt: at,
      updatedBy: "anna",
    },
    undefined,
  );
  const call = async (changes: Partial<CallRecord>) =>
    storage.callRecordStore.saveCallRecord(
      aCallRecord({ callId: `call-${reads.length}`, version: 1, ...changes }),
    );
  for (const record of records) await call(record);
  const reports = composeRecords({ ...storage, now: () => at });
  return { storage, reports, call, publish, reads, setClock: (now: string) => (at = now) };
}

const november = { flow: "main", from: "2026-11-01", to: "2026-11-30" };
const callsOn = (days: readonly Readonly<{ day: string; calls: number; isFinished: boolean }>[]) =>
  days
    .filter(({ calls }) => calls > 0)
    .map(({ day, calls, isFinished }) => `${day} ${calls}${isFinished ? "" : " so far"}`);

describe("reports", () => {
  it("count calls on the day on which they began, by the flow's clock", async () => {
    const { reports } = await anOffice([
      { startedAt: "2026-11-19T22:59:00.000Z", endedAt: "2026-11-20T02:00:00.000Z" },
      { startedAt: "2026-11-19T23:00:00.000Z" },
      { startedAt: "2026-11-21T09:00:00.000Z" },
      { startedAt: "2026-11-20T09:00:00.000Z", flow: "other" },
    ]);
    const report = await reports.reportDays(november);
    expect(callsOn(report.days)).toEqual(["2026-11-19 1", "2026-11-20 1", "2026-11-21 1 so far"]);
    expect(report.days.at(0)?.day).toBe("2026-11-01");
    expect(report.days.at(-1)?.day).toBe("2026-11-21");
    expect(report).toMatchObject({ calls: 3, timeZone: "Europe/Zurich", pending: [], partial: [] });
  });

  it("count today's calls of every live flow, and sum nothing for days that are over", async () => {
    const { storage, reports, setClock } = await anOffice([
      { startedAt: "2026-11-20T09:00:00.000Z" },
      { startedAt: "2026-11-20T23:30:00.000Z" },
      { startedAt: "2026-11-21T09:00:00.000Z", result: "abandoned" },
    ]);
    expect(await reports.reportToday()).toEqual([
      { flow: "main", day: "2026-11-21", calls: 2, answered: 2, gaveUp: 1, isPartial: false },
    ]);
    // In Zurich it is tomorrow an hour earlier.
    setClock("2026-11-21T23:10:00.000Z");
    expect(await reports.reportToday()).toMatchObject([{ day: "2026-11-22", calls: 0 }]);
    const kept = await storage.reportDayStore.listReportDays(november);
    expect(kept).toEqual([]);
  });

  it("sum a day that is over once, and never again", async () => {
    const { reports, reads, call } = await anOffice([{ startedAt: "2026-11-20T09:00:00.000Z" }]);
    await reports.reportDays(november);
    reads.length = 0;
    await call({ startedAt: "2026-11-20T10:00:00.000Z" });
    reads.length = 0;
    const again = await reports.reportDays(november);
    expect(callsOn(again.days)).toEqual(["2026-11-20 1"]);
    // Of the records only those of today are read.
    expect(reads.filter((one) => one === "CallRecords read").length).toBeLessThanOrEqual(2);
    expect(reads).not.toContain("ReportDays write");
  });

  it("leave a day open for six hours after its end", async () => {
    const { reports, call, setClock } = await anOffice([{ startedAt: "2026-11-20T22:30:00.000Z" }]);
    setClock("2026-11-21T04:59:59.000Z");
    expect(callsOn((await reports.reportDays(november)).days)).toEqual(["2026-11-20 1 so far"]);
    await call({ startedAt: "2026-11-20T22:40:00.000Z", endedAt: "2026-11-21T02:40:00.000Z" });
    setClock("2026-11-21T05:00:00.000Z");
    expect(callsOn((await reports.reportDays(november)).days)).toEqual(["2026-11-20 2"]);
  });

  it("outlive the records they were made from", async () => {
    const { reports, storage, setClock } = await anOffice([
      { startedAt: "2026-11-20T09:00:00.000Z" },
    ]);
    expect(await reports.finishReportDays("2026-11-21T12:00:00.000Z")).toEqual({
      days: 399,
      unfinishedFlows: 0,
    });
    setClock("2028-02-01T12:00:00.000Z");
    await storage.deleteExpired("2028-02-01T12:00:00.000Z", {
      auditKeptDays: 400,
      linesKeptDays: 30,
    });
    expect(callsOn((await reports.reportDays(november)).days)).toEqual(["2026-11-20 1"]);
  });

  it("make no day of nothing once its records are gone", async () => {
    const { reports, storage, setClock } = await anOffice();
    setClock("2028-02-01T12:00:00.000Z");
    expect((await reports.reportDays(november)).days).toEqual([]);
    expect(await storage.reportDayStore.listReportDays(november)).toEqual([]);
  });

  it("leave to the next question what would take too long", async () => {
    const { storage } = await anOffice([{ startedAt: "2026-11-20T09:00:00.000Z" }]);
    const sumDays = makeSumDays({ ...storage, now: () => "2026-11-21T12:00:00.000Z" });
    const limits = { records: 100, days: 15 };
    const first = await sumDays(november, limits);
    expect(first.period.pending).toEqual([
      "2026-11-01",
      "2026-11-02",
      "2026-11-03",
      "2026-11-04",
      "2026-11-05",
    ]);
    const second = await sumDays(november, limits);
    expect(second.period.pending).toEqual([]);
    expect(second.days.length).toBe(21);
  });

  it("count two who ask at once only once", async () => {
    const { reports } = await anOffice([{ startedAt: "2026-11-20T09:00:00.000Z" }]);
    const [one, other] = await Promise.all([
      reports.reportDays(november),
      reports.reportDays(november),
    ]);
    expect(one).toEqual(other);
    expect(one.calls).toBe(1);
  });

  it("compare a version with the one before it, in the words of differences", async () => {
    const { reports, call, publish } = await anOffice();
    await publish(2, aFlow({ languages: ["en", "de"] }));
    for (let index = 0; index < 120; index++) {
      const result = (share: number) => (index % 100 < share ? "abandoned" : "transferred");
      const callId = `call-${index}`;
      await call({ callId, startedAt: "2026-11-10T09:00:00.000Z", result: result(40) });
      await call({ callId, startedAt: "2026-11-12T09:00:00.000Z", version: 2, result: result(10) });
    }
    const { changes, versions } = await reports.reportDays(november);
    expect(versions.map(({ version, since }) => `${version} ${since}`)).toEqual([
      "1 2026-11-10",
      "2 2026-11-12",
    ]);
    expect(changes).toMatchObject([
      {
        before: { version: 1, answered: 120, gaveUp: 60 },
        after: { version: 2, answered: 120, gaveUp: 20 },
        verdict: "fewer",
        differences: [{ message: expect.stringMatching(/languages/i) as string }],
      },
    ]);
    expect(await reports.reportDays({ ...november, version: 2 })).toMatchObject({
      version: 2,
      calls: 120,
      versions: [{ version: 1 }, { version: 2 }],
    });
  });

  it("say how callers went through the newest version, or the one asked for", async () => {
    const { reports, call } = await anOffice();
    const step = (node: string, exit?: string) => ({
      flow: "main",
      node,
      atInMs: 0,
      attempt: 1,
      ...(exit === undefined ? {} : { exit }),
    });
    const startedAt = "2026-11-20T09:00:00.000Z";
    const path = [step("welcome", "next"), step("choose", "key:1"), step("hours")];
    await call({ callId: "a", startedAt, path, result: "selfServed" });
    await call({ callId: "b", startedAt, path, result: "selfServed" });
    await call({ callId: "c", startedAt, path: path.slice(0, 1), result: "abandoned" });
    await call({ callId: "d", startedAt, version: 2, path: [], result: "notAnswered" });
    expect(await reports.reportWays({ ...november, version: 1 })).toMatchObject({
      version: 1,
      versions: [1, 2],
      calls: 3,
      steps: [
        { step: "welcome", calls: 3, gaveUp: 1, exits: { next: 3 } },
        { step: "choose", calls: 2, gaveUp: 0, exits: { "key:1": 2 } },
        { step: "hours", calls: 2, gaveUp: 0, exits: {} },
      ],
      paths: [
        { steps: ["welcome", "choose", "hours"], result: "selfServed", calls: 2 },
        { steps: ["welcome"], result: "abandoned", calls: 1 },
      ],
      otherPaths: 0,
    });
    expect(await reports.reportWays(november)).toMatchObject({ version: 2, calls: 1 });
  });

  it("know no flow that is not there", async () => {
    const { reports } = await anOffice();
    await expect(reports.reportDays({ ...november, flow: "nobody" })).rejects.toMatchObject({
      code: "FLOW_NOT_FOUND",
    });
  });
});
