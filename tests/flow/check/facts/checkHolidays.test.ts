import { problemLines } from "../../../support/checkedFlow";
import { hours, weekly, lines, sentence } from "./scheduledFlow";

describe("holidays", () => {
  const christmas = { name: "Christmas", from: "2027-12-24", to: "2027-12-26" };

  it("are days there are", () => {
    expect(sentence({ holidays: [{ name: "Leap day", from: "2027-02-29" }] }, "wrongDate")).toBe(
      "The holiday “Leap day” of “Office” is on 2027-02-29, a day that no calendar has. Correct the date.",
    );
    expect(sentence({ holidays: [{ ...christmas, to: "2027-12-01" }] }, "wrongDate")).toBe(
      "The holiday “Christmas” of “Office” ends on 2027-12-01, before it begins on 2027-12-24. Correct the dates.",
    );
  });

  it("have hours that begin before they end", () => {
    expect(lines({ holidays: [{ ...christmas, open: [["12:00", "08:00"]] }] })).toEqual([
      "error wrongHours schedules.office.holidays.0.open",
    ]);
  });

  it("do not contradict one another", () => {
    const short = { name: "Short day", from: "2027-12-24", open: [["08:00", "12:00"]] };
    expect(sentence({ holidays: [christmas, short] }, "holidaysDiffer")).toBe(
      "The holidays “Christmas” and “Short day” of “Office” share a day but not its hours. Change the dates so that each day belongs to one of them.",
    );
    expect(lines({ holidays: [christmas, { ...christmas, name: "Also Christmas" }] })).toEqual([]);
    expect(lines({ holidays: [{ ...short, from: "2027-12-23" }, christmas] })).toEqual([]);
  });

  it("are still to come", () => {
    expect(sentence({ holidays: [{ name: "New Year", from: "2026-01-01" }] }, "holidaysPast")).toBe(
      "All holidays of “Office” are in the past. Fill in those to come.",
    );
    expect(sentence({ holidays: [{ name: "Eve", from: "2026-12-24" }] }, "holidaysEndSoon")).toBe(
      "The last holiday of “Office” ends in 33 days, on 2026-12-24. Fill in those of the next year.",
    );
    expect(
      lines({
        holidays: [
          { name: "Spring", from: "2027-03-01" },
          { name: "Old", from: "2020-01-01" },
        ],
      }),
    ).toEqual([]);
  });

  it("may have passed for all that is known where nobody says what day it is", () => {
    expect(
      problemLines(hours({ weekly, holidays: [{ name: "Old", from: "2020-01-01" }] })),
    ).toEqual([]);
    expect(lines({ holidays: [{ name: "Old", from: "2020-01-01" }] }, "today")).toEqual([]);
  });
});
