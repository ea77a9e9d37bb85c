import { InvocationContext, type Timer } from "@azure/functions";
import { makeCompletion } from "../../functions/completeCallRecords";
import type { CompleteCallRecords } from "../../lib/records/makeCompleteCallRecords";

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: "", next: "", lastUpdated: "" },
};
const done = { looked: 3, completed: 2, withPhoneReport: 1, unread: 0, left: 0 };

async function hour(completeCallRecords: CompleteCallRecords) {
  const lines: unknown[] = [];
  const write = (...line: readonly unknown[]) => void lines.push(line);
  const log = { info: write, warn: write, error: write };
  const run = makeCompletion({ records: { completeCallRecords }, log });
  const failure: unknown = await run(timer, new InvocationContext()).catch(
    (error: unknown) => error,
  );
  return { lines, failure };
}

describe("completeCallRecords", () => {
  it("says what was completed", async () => {
    expect(await hour(() => Promise.resolve(done))).toEqual({
      lines: [["callRecordsCompleted", done]],
      failure: undefined,
    });
  });

  it("says nothing where the app may not ask", async () => {
    expect(await hour(() => Promise.resolve(undefined))).toEqual({
      lines: [],
      failure: undefined,
    });
  });

  it("fails with what failed, so that the host reports it", async () => {
    const error = new Error("Graph is down");
    expect(await hour(() => Promise.reject(error))).toEqual({ lines: [], failure: error });
  });
});
