import { startTimerTrigger } from "../../../local/functions/startTimerTrigger";
import { anInvocationInbox } from "./support/anInvocationInbox";
import { refusal } from "./support/refusal";
import { textLike } from "./support/textLike";

function aTimer(binding: object) {
  const inbox = anInvocationInbox();
  const counts = { timer: 0, failed: 0 };
  const lines: string[] = [];
  const trigger = startTimerTrigger(
    {
      metadata: {
        name: "tick",
        bindings: { timer: { type: "timerTrigger", direction: "in", ...binding } },
      },
      callback: () => {},
    },
    {
      environment: { TICK_SCHEDULE: "00:00:00.020" },
      invoke: inbox.invoke,
      counts,
      log: (level, _, message) => lines.push(`${level}: ${message.split("\n")[0]}`),
    },
  );
  return { ...inbox, trigger, counts, lines };
}

describe("startTimerTrigger", () => {
  it("runs by a schedule from a setting, telling the function when it ran last", async () => {
    const { next, trigger, counts, lines } = aTimer({ schedule: "%TICK_SCHEDULE%" });
    const first = await next();
    first.fail();
    const second = await next();
    second.succeed();
    await trigger.stop(1000);
    const status = (last: unknown) => ({
      Schedule: { AdjustForDST: true },
      ScheduleStatus: {
        Last: last,
        LastUpdated: last,
        Next: textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/),
      },
      IsPastDue: false,
    });
    const given = [first, second].map(({ inputs }): unknown =>
      JSON.parse(inputs[0]?.data?.json ?? ""),
    );
    expect(given).toEqual([status("0001-01-01T00:00:00"), status(textLike(/^2\d{3}-/))]);
    expect({ counts, lines }).toEqual({
      counts: { timer: 2, failed: 1 },
      lines: ["error: Error: The function failed."],
    });
  });

  it("runs on start-up where asked, and then not before it is due", async () => {
    const { next, trigger, counts } = aTimer({ schedule: "0 0 0 29 2 *", runOnStartup: true });
    const invocation = await next();
    const stopped = trigger.stop(60_000);
    invocation.succeed();
    await stopped;
    expect(counts).toEqual({ timer: 1, failed: 0 });
  });

  it("refuses a schedule that it cannot read", () => {
    expect(refusal(() => aTimer({ schedule: "every day" }))).toEqual({
      code: "CONFIG_INVALID",
      message:
        'The schedule "every day" cannot be used: it has neither six fields nor the form hh:mm:ss.',
    });
  });
});
