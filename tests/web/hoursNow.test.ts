import { hoursNow } from "../../web/model/hoursNow";

const day = [["08:00", "12:30"]] as const;
const schedule = {
  weekly: { monday: day, tuesday: day, friday: [["08:00", "24:00"]] as const },
  holidays: [{ name: "Founding day", from: "2026-11-30" }],
};

describe("hoursNow", () => {
  test.each([
    // Sunday; the Monday is a holiday.
    { at: "2026-11-29T10:00:00Z", state: "closed", next: "2026-12-01T07:00:00.000Z" },
    { at: "2026-11-30T10:00:00Z", state: "holiday", next: "2026-12-01T07:00:00.000Z" },
    { at: "2026-12-01T08:00:00Z", state: "open", next: "2026-12-01T11:30:00.000Z" },
    { at: "2026-12-01T11:30:00Z", state: "closed", next: "2026-12-04T07:00:00.000Z" },
    // The end of the day is midnight in Berlin.
    { at: "2026-12-04T22:00:00Z", state: "open", next: "2026-12-04T23:00:00.000Z" },
  ])("is $state at $at until $next", ({ at, state, next }) => {
    expect(hoursNow(schedule, at, "Europe/Berlin")).toEqual({ state, next });
  });

  it("knows of no end of what never changes", () => {
    expect(hoursNow({ weekly: {} }, "2026-12-04T22:00:00Z", "UTC")).toEqual({
      state: "closed",
      next: undefined,
    });
  });
});
