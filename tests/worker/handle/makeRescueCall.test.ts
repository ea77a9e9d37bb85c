import { IvrError } from "../../../lib/errors";
import { makeRescueCall } from "../../../lib/worker/handle/makeRescueCall";
import { aLog } from "../../support/aLog";

const at = "2026-11-20T09:00:00.000Z";
const rescue = { id: "event-1/rescue/1", callId: "call-1", at, type: "stepFailed" };

describe("the rescue of a call", () => {
  it("is a message of its own, due now", async () => {
    const { log, entries } = aLog();
    const queued: unknown[] = [];
    const helpCaller = jest.fn();
    const rescueCall = makeRescueCall(
      {
        scheduleCallEvent: (...given) => Promise.resolve(void queued.push(given)),
        now: () => at,
      },
      helpCaller,
      log,
    );

    await rescueCall("call-1", "event-1");

    expect(queued).toEqual([[rescue, at]]);
    expect(helpCaller).not.toHaveBeenCalled();
    expect(entries).toMatchObject([{ event: "rescueQueued", rescueId: rescue.id }]);
  });

  it("helps the caller at once where the queue takes nothing, and rejects as that does", async () => {
    const { log, entries } = aLog();
    const away = new IvrError("GRAPH_UNAVAILABLE", "Graph is away.");
    const helped: unknown[] = [];
    const rescueCall = makeRescueCall(
      {
        scheduleCallEvent: () => Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "Away.")),
        now: () => at,
      },
      (event) => {
        helped.push(event);
        return Promise.reject(away);
      },
      log,
    );

    await expect(rescueCall("call-1", "event-1")).rejects.toBe(away);

    expect(helped).toEqual([rescue]);
    expect(entries).toMatchObject([{ level: "warn", event: "rescueNotQueued" }]);
  });
});
