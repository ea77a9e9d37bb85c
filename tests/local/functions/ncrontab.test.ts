import { ncrontab } from "../../../local/functions/ncrontab";
import { refusal } from "./support/refusal";

const saturdayNight = "2026-11-21T23:59:58.400Z";

describe("ncrontab", () => {
  it.each([
    ["*/5 * * * * *", "2026-11-22T00:00:00.000Z"],
    ["* * * * * *", "2026-11-21T23:59:59.000Z"],
    ["0 */5 * * * *", "2026-11-22T00:00:00.000Z"],
    ["0 30 9 * * 1-5", "2026-11-23T09:30:00.000Z"],
    ["0 30 9 * Jan Mon", "2027-01-04T09:30:00.000Z"],
    ["0 0 9-17/4 * * *", "2026-11-22T09:00:00.000Z"],
    ["0 0 12 * * 7", "2026-11-22T12:00:00.000Z"],
    ["5,35 10 8 1 * *", "2026-12-01T08:10:05.000Z"],
    ["0 0 0 29 2 *", "2028-02-29T00:00:00.000Z"],
    ["0 0 0 13 * Fri", "2027-08-13T00:00:00.000Z"],
    ["45/5 * * * * *", "2026-11-22T00:00:45.000Z"],
    ["15 3 * * *", "2026-11-22T03:15:00.000Z"],
    ["00:00:10", "2026-11-22T00:00:08.400Z"],
  ])("is due by %s at %s", (schedule, expected) => {
    expect(ncrontab(schedule)(new Date(saturdayNight)).toISOString()).toBe(expected);
  });

  it("is due a second time at the next moment, not at the same one", () => {
    const next = ncrontab("0 0 6 * * *");
    const first = next(new Date(saturdayNight));
    expect([first, next(first)].map((date) => date.toISOString())).toEqual([
      "2026-11-22T06:00:00.000Z",
      "2026-11-23T06:00:00.000Z",
    ]);
  });

  it.each([
    ["0 0 * *", "it has neither six fields nor the form hh:mm:ss"],
    ["0 0 0 * * * *", "it has neither six fields nor the form hh:mm:ss"],
    ["0 0 0 L * *", "it has neither six fields nor the form hh:mm:ss"],
    ["0 0 0 * * MON#2", "it has neither six fields nor the form hh:mm:ss"],
    ["/5 * * * * *", "it has neither six fields nor the form hh:mm:ss"],
    ["60 * * * * *", "Invalid value for second: 60"],
    ["* * 24 * * *", "Invalid value for hour: 24"],
    ["* * 1 * SmaMar *", "Syntax error, a month or day name has to stand alone ('SmaMar')"],
    ["*/0 * * * * *", "Syntax error, illegal stepping: 0"],
    ["0 0 17-9 * * *", "From value is larger than to value: '17-9'"],
    ["0 0 0 30 2 *", "it is never due"],
  ])("refuses %s: %s", (schedule, reason) => {
    expect(refusal(() => ncrontab(schedule))).toEqual({
      code: "CONFIG_INVALID",
      message: `The schedule "${schedule}" cannot be used: ${reason}.`,
    });
  });
});
