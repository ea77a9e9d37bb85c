import fc from "fast-check";
import { countDaysSinceEpoch } from "../../../lib/flow/time/isCalendarDate";
import { elapsedInMs, epochMs } from "../../../lib/flow/time/epochMs";
import { isCalendarDate } from "../../../lib/flow/time/isCalendarDate";

const anyDate = fc.date({
  min: new Date("0000-01-01T00:00:00.000Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

describe("epochMs", () => {
  it("agrees with Date for any instant, with and without milliseconds and seconds", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const iso = date.toISOString();
        const minute = `${iso.slice(0, 16)}Z`;
        const second = `${iso.slice(0, 19)}Z`;
        expect([epochMs(iso), epochMs(second), epochMs(minute)]).toEqual([
          Date.parse(iso),
          Date.parse(second),
          Date.parse(minute),
        ]);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ["1970-01-01T00:00:00.000Z", 0],
    ["1969-12-31T23:59:59.999Z", -1],
    ["2000-02-29T00:00:00Z", 951_782_400_000],
    ["2026-11-21T09:00:00.1Z", 1_795_251_600_100],
    ["2026-11-21T09:00:00.1234567Z", 1_795_251_600_123],
    ["2026-11-21T09:00Z", 1_795_251_600_000],
    ["2026-11-21T09:00:00+01:00", Number.NaN],
    ["2026-11-21T09:00:00", Number.NaN],
    ["2026-11-21", Number.NaN],
    ["2026-02-29T00:00:00Z", Number.NaN],
    ["2026-13-01T00:00:00Z", Number.NaN],
    ["2026-00-01T00:00:00Z", Number.NaN],
    ["2026-01-00T00:00:00Z", Number.NaN],
    ["2026-01-01T24:00:00Z", Number.NaN],
    ["2026-01-01T23:60:00Z", Number.NaN],
    ["2026-01-01T23:59:60Z", Number.NaN],
    [" 2026-01-01T00:00:00Z", Number.NaN],
    ["", Number.NaN],
  ])("%p is %p", (iso, milliseconds) => {
    expect(epochMs(iso)).toBe(milliseconds);
  });
});

describe("elapsedInMs", () => {
  it.each([
    ["2026-11-21T09:00:00.000Z", "2026-11-21T09:00:01.500Z", 1500],
    ["2026-11-21T09:00:00.000Z", "2026-11-21T09:00:00.000Z", 0],
    ["2026-11-21T09:00:01.000Z", "2026-11-21T09:00:00.000Z", 0],
    ["never", "2026-11-21T09:00:00.000Z", 0],
    ["2026-11-21T09:00:00.000Z", "", 0],
  ])("from %p to %p is %p", (from, to, elapsed) => {
    expect(elapsedInMs(from, to)).toBe(elapsed);
  });
});

describe("isCalendarDate and daysSinceEpoch", () => {
  it("agree with Date for every day of 400 years, and for the days that are none", () => {
    const wrong: string[] = [];
    for (let year = 1800; year < 2200; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          const isRight =
            isCalendarDate(year, month, day) === exists &&
            (!exists || countDaysSinceEpoch(year, month, day) === date.getTime() / 86_400_000);
          if (!isRight) wrong.push(`${year}-${month}-${day}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
