import fc from "fast-check";
import { isTimeZone, localTime, weekdays } from "../../../lib/flow/time/localTime";

const said = (at: string, timeZone: string) => {
  const { date, time, weekday } = localTime(at, timeZone);
  return `${weekdays[weekday] ?? "never"} ${date} ${time}`;
};

describe("localTime", () => {
  it.each([
    ["UTC", "2026-11-21T09:05:59.999Z", "saturday 2026-11-21 09:05"],
    ["Europe/Berlin", "2026-11-20T22:59:59.999Z", "friday 2026-11-20 23:59"],
    ["Europe/Berlin", "2026-11-20T23:00:00.000Z", "saturday 2026-11-21 00:00"],
    ["Europe/Berlin", "2026-12-31T23:00:00Z", "friday 2027-01-01 00:00"],
    ["America/New_York", "2026-11-21T04:59:00Z", "friday 2026-11-20 23:59"],
    ["America/New_York", "2026-11-21T05:00:00Z", "saturday 2026-11-21 00:00"],
    ["Asia/Kolkata", "2026-11-20T18:30:00Z", "saturday 2026-11-21 00:00"],
    ["Pacific/Kiritimati", "2026-11-21T10:00:00Z", "sunday 2026-11-22 00:00"],
    ["Pacific/Pago_Pago", "2026-11-21T10:59:00Z", "friday 2026-11-20 23:59"],
    ["Europe/Berlin", "2024-02-28T23:30:00Z", "thursday 2024-02-29 00:30"],
    ["Europe/Berlin", "2026-03-29T00:59:00Z", "sunday 2026-03-29 01:59"],
    ["Europe/Berlin", "2026-03-29T01:00:00Z", "sunday 2026-03-29 03:00"],
    ["Europe/Berlin", "2026-10-25T00:59:00Z", "sunday 2026-10-25 02:59"],
    ["Europe/Berlin", "2026-10-25T01:00:00Z", "sunday 2026-10-25 02:00"],
    ["America/New_York", "2026-03-08T06:59:00Z", "sunday 2026-03-08 01:59"],
    ["America/New_York", "2026-03-08T07:00:00Z", "sunday 2026-03-08 03:00"],
    ["America/New_York", "2026-11-01T05:59:00Z", "sunday 2026-11-01 01:59"],
    ["America/New_York", "2026-11-01T06:00:00Z", "sunday 2026-11-01 01:00"],
    ["Mars/Phobos", "2026-11-21T09:05:00Z", "saturday 2026-11-21 09:05"],
    ["", "2026-11-21T09:05:00Z", "saturday 2026-11-21 09:05"],
    ["UTC", "0800-12-25T12:00:00Z", "monday 0800-12-25 12:00"],
    ["UTC", "no instant", "thursday 1970-01-01 00:00"],
  ])("in %s, %s is %s", (timeZone, at, expected) => {
    expect(said(at, timeZone)).toBe(expected);
  });

  it("agrees with Date in UTC for any instant", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString();
          expect(localTime(iso, "UTC")).toEqual({
            date: iso.slice(0, 10),
            time: iso.slice(11, 16),
            weekday: date.getUTCDay(),
          });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("isTimeZone", () => {
  it.each([
    ["Europe/Berlin", true],
    ["America/New_York", true],
    ["UTC", true],
    ["Mars/Phobos", false],
    ["Berlin", false],
    ["+01:00", false],
    ["", false],
  ])("%p: %p", (timeZone, isZone) => {
    expect(isTimeZone(timeZone)).toBe(isZone);
  });
});
