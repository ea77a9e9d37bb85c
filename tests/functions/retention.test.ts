import { InvocationContext, type Timer } from "@azure/functions";
import { makeRetention } from "../../functions/retention";
import type { LogFields } from "../../lib/log";

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: "", next: "", lastUpdated: "" },
};
const now = () => "2026-11-21T03:17:00.000Z";
const deleted = {
  recordings: 1,
  calls: 2,
  callLines: 0,
  callRecords: 3,
  liveCalls: 1,
  callbackRequests: 4,
  pinAttempts: 5,
  outboundAttempts: 10,
  campaigns: 11,
  campaignRecipients: 12,
  nightlyReports: 1,
  trialPrompts: 7,
  callerRates: 9,
  canaries: 1,
  flows: 6,
  auditEntries: 8,
};
const summed = { days: 7, unfinishedFlows: 1 };

/** One night's work; what fails is named. */
async function night(failing: "sums" | "deletion" | "nothing") {
  const did: string[] = [];
  const lines: [string, LogFields | undefined][] = [];
  const write = (event: string, fields?: LogFields) => void lines.push([event, fields]);
  const work =
    <Done>(name: typeof failing, done: Done) =>
    (at: string) => {
      did.push(`${name} ${at}`);
      return failing === name ? Promise.reject(new Error(`${name} down`)) : Promise.resolve(done);
    };
  const records = {
    finishReportDays: work("sums", summed),
    deleteExpired: work("deletion", deleted),
  };
  const log = { info: write, warn: write, error: write };
  const failure = await makeRetention({ records, log }, now)(timer, new InvocationContext()).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { did, lines, failure };
}

describe("retention", () => {
  it("sums the days that are over, deletes what is past its time now, and says how much", async () => {
    expect(await night("nothing")).toEqual({
      did: [`sums ${now()}`, `deletion ${now()}`],
      lines: [
        ["expiredDeleted", deleted],
        ["reportDaysFinished", summed],
      ],
      failure: undefined,
    });
  });

  it("deletes all the same when nothing can be summed, and fails then", async () => {
    const { lines, failure } = await night("sums");
    expect(lines).toEqual([["expiredDeleted", deleted]]);
    expect(failure).toEqual(new Error("sums down"));
  });

  it("fails when storage does, so that the host reports it", async () => {
    expect((await night("deletion")).failure).toEqual(new Error("deletion down"));
  });
});
