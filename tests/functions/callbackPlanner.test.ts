import { InvocationContext, type Timer } from "@azure/functions";
import { makeCallbackPlanner } from "../../functions/callbackPlanner";
import { aLog } from "../support/aLog";

const timer = {} as Timer;

describe("callbackPlanner", () => {
  it.each([
    [2, [{ level: "info", event: "callbacksPlanned", requests: 2 }]],
    [0, []],
  ])("says of %d requests that they were looked at", async (count, expected) => {
    const { log, entries } = aLog();
    const planCallbacks = () => Promise.resolve(count);
    await makeCallbackPlanner({ planCallbacks, log })(timer, new InvocationContext());
    expect(entries).toEqual(expected);
  });

  it("fails when storage does, so that the host reports it", async () => {
    const planCallbacks = () => Promise.reject(new Error("down"));
    const run = makeCallbackPlanner({ planCallbacks, log: aLog().log })(
      timer,
      new InvocationContext(),
    );
    await expect(run).rejects.toThrow("down");
  });
});
