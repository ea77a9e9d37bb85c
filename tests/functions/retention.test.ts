import { InvocationContext, type Timer } from "@azure/functions";
import { makeRetention } from "../../functions/retention";
import type { LogFields } from "../../lib/log";

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: "", next: "", lastUpdated: "" },
};
const now = () => "2026-11-21T03:17:00.000Z";

describe("retention", () => {
  it("deletes what is past its time now, and says how much", async () => {
    const asked: string[] = [];
    const lines: [string, LogFields | undefined][] = [];
    const write = (event: string, fields?: LogFields) => {
      lines.push([event, fields]);
    };
    const deleted = {
      recordings: 1,
      calls: 2,
      callRecords: 3,
      callbackRequests: 4,
      pinAttempts: 5,
      outboundAttempts: 9,
      flows: 6,
      auditEntries: 7,
    };
    const deleteExpired = (at: string) => {
      asked.push(at);
      return Promise.resolve(deleted);
    };
    const log = { info: write, warn: write, error: write };
    await makeRetention({ records: { deleteExpired }, log }, now)(timer, new InvocationContext());
    expect(asked).toEqual([now()]);
    expect(lines).toEqual([["expiredDeleted", deleted]]);
  });

  it("fails when storage does, so that the host reports it", async () => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const deleteExpired = () => Promise.reject(new Error("down"));
    await expect(
      makeRetention({ records: { deleteExpired }, log }, now)(timer, new InvocationContext()),
    ).rejects.toThrow("down");
  });
});
