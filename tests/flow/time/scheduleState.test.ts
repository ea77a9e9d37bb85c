import type { Schedule } from "../../../lib/flow/document/flow";
import { scheduleState } from "../../../lib/flow/time/scheduleState";

const weekdayHours = [
  ["08:30", "12:00"],
  ["13:00", "17:00"],
] as const;
const office: Schedule = {
  weekly: {
    monday: weekdayHours,
    tuesday: weekdayHours,
    wednesday: weekdayHours,
    thursday: weekdayHours,
    friday: [["08:30", "24:00"]],
    saturday: [["00:00", "02:00"]],
  },
  holidays: [
    { name: "Christmas", from: "2026-12-24", to: "2026-12-26" },
    { name: "New Year's Eve", from: "2026-12-31", open: [["09:00", "12:00"]] },
    { name: "Open Sunday", from: "2026-12-20", open: [["12:00", "18:00"]] },
  ],
};
const always: Schedule = {
  weekly: {
    monday: [["00:00", "24:00"]],
    sunday: [
      ["01:30", "02:30"],
      ["03:30", "04:00"],
    ],
  },
};

describe("scheduleState", () => {
  it.each([
    ["Monday before opening", "2026-11-23T07:29:59.999Z", "closed"],
    ["Monday at opening", "2026-11-23T07:30:00.000Z", "open"],
    ["the last moment before lunch", "2026-11-23T10:59:59.999Z", "open"],
    ["lunch", "2026-11-23T11:00:00.000Z", "closed"],
    ["the end of lunch", "2026-11-23T12:00:00.000Z", "open"],
    ["Monday at closing", "2026-11-23T16:00:00.000Z", "closed"],
    ["the last minute of Friday", "2026-11-27T22:59:00.000Z", "open"],
    ["midnight after Friday", "2026-11-27T23:00:00.000Z", "open"],
    ["two on Saturday", "2026-11-28T01:00:00.000Z", "closed"],
    ["Sunday, which has no hours", "2026-11-29T11:00:00.000Z", "closed"],
    ["the minute before Christmas", "2026-12-23T22:59:00.000Z", "closed"],
    ["the first minute of Christmas", "2026-12-23T23:00:00.000Z", "holiday"],
    ["a Thursday that is Christmas Eve", "2026-12-24T09:00:00.000Z", "holiday"],
    ["the last day of Christmas", "2026-12-26T22:59:00.000Z", "holiday"],
    ["the day after Christmas", "2026-12-28T09:00:00.000Z", "open"],
    ["a holiday within its own hours", "2026-12-31T10:00:00.000Z", "open"],
    ["a holiday after its own hours", "2026-12-31T13:00:00.000Z", "holiday"],
    ["a Sunday opened as an exception", "2026-12-20T12:00:00.000Z", "open"],
  ] as const)("in Berlin, %s (%s) is %s", (_when, at, state) => {
    expect(scheduleState(office, at, "Europe/Berlin")).toBe(state);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T00:29:00Z", "closed"],
    ["Europe/Berlin", "2026-03-29T00:30:00Z", "open"],
    ["Europe/Berlin", "2026-03-29T00:59:00Z", "open"],
    // 02:00 becomes 03:00: the half hour until 02:30 does not exist.
    ["Europe/Berlin", "2026-03-29T01:00:00Z", "closed"],
    ["Europe/Berlin", "2026-03-29T01:30:00Z", "open"],
    ["Europe/Berlin", "2026-10-25T00:00:00Z", "open"],
    ["Europe/Berlin", "2026-10-25T00:30:00Z", "closed"],
    // 03:00 becomes 02:00: the half hour until 02:30 comes again.
    ["Europe/Berlin", "2026-10-25T01:00:00Z", "open"],
    ["Europe/Berlin", "2026-10-25T01:30:00Z", "closed"],
    ["America/New_York", "2026-03-08T06:59:00Z", "open"],
    ["America/New_York", "2026-03-08T07:00:00Z", "closed"],
    ["America/New_York", "2026-03-08T07:30:00Z", "open"],
    ["America/New_York", "2026-11-01T05:30:00Z", "open"],
    ["America/New_York", "2026-11-01T06:00:00Z", "closed"],
    ["America/New_York", "2026-11-01T06:30:00Z", "open"],
    ["America/New_York", "2026-11-01T07:30:00Z", "closed"],
  ] as const)("when the clocks change in %s, %s is %s", (timeZone, at, state) => {
    expect(scheduleState(always, at, timeZone)).toBe(state);
  });

  it("is open all day from 00:00 to 24:00, even on a day of 25 hours", () => {
    const sunday: Schedule = { weekly: { sunday: [["00:00", "24:00"]] } };
    const hours = Array.from({ length: 27 }, (_, index) =>
      new Date(Date.UTC(2026, 9, 24, 21 + index)).toISOString(),
    );
    expect(hours.map((at) => scheduleState(sunday, at, "Europe/Berlin"))).toEqual([
      "closed",
      ...Array<string>(25).fill("open"),
      "closed",
    ]);
  });

  it("goes by UTC where the zone is unknown, and is closed without hours", () => {
    expect([
      scheduleState(always, "2026-11-23T00:00:00Z", "Mars/Phobos"),
      scheduleState(always, "2026-11-24T00:00:00Z", "Mars/Phobos"),
      scheduleState({ weekly: {} }, "2026-11-23T12:00:00Z", "Europe/Berlin"),
      scheduleState({ weekly: {} }, "no instant", "Europe/Berlin"),
    ]).toEqual(["open", "closed", "closed", "closed"]);
  });
});
