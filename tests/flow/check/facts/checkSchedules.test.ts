import { bindingsSchema } from "../../../../lib/flow/document/bindings";
import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { richBindings } from "../../../support/richBindings";

const today = "2026-11-21";
const hours = (schedule: object) => ({ schedules: { office: { title: "Office", ...schedule } } });
const weekly = { monday: [["08:00", "12:00"]] };
const lines = (schedule: object, at = today) =>
  problemLines(hours({ weekly, ...schedule }), {}, { today: at });
const sentence = (schedule: object, code: string) =>
  sentenceOf(problemsOf(hours({ weekly, ...schedule }), {}, { today }), code);

describe("opening hours", () => {
  it("are in a time zone that exists", () => {
    expect(sentenceOf(problemsOf({ timeZone: "Berlin" }), "unknownTimeZone")).toBe(
      "The flow is in the time zone “Berlin”, which does not exist. Write it as continent and city, such as Europe/Berlin.",
    );
    expect(lines({ timeZone: "Mars/Base" })).toEqual([
      "error unknownTimeZone schedules.office.timeZone",
    ]);
    expect(lines({ timeZone: "America/New_York" })).toEqual([]);
  });

  it("begin before they end", () => {
    expect(sentence({ weekly: { friday: [["22:00", "02:00"]] } }, "wrongHours")).toBe(
      "“Office” on Friday: the hours from 22:00 to 02:00 end before they begin. Hours over midnight are two: until 24:00, and from 00:00 on the next day.",
    );
    expect(lines({ weekly: { friday: [["00:00", "24:00"]] } })).toEqual([]);
  });

  it("do not overlap", () => {
    const monday = [
      ["13:00", "17:00"],
      ["08:00", "12:00"],
      ["11:00", "14:00"],
    ];
    expect(sentence({ weekly: { monday } }, "overlappingHours")).toBe(
      "“Office” on Monday: the hours from 11:00 to 14:00 overlap with others of the same day. Take them together.",
    );
    expect(lines({ weekly: { monday: monday.slice(0, 2) } })).toEqual([]);
  });

  it("last to the end of the day, not to the minute before", () => {
    expect(sentence({ weekly: { friday: [["00:00", "23:59"]] } }, "lastMinute")).toBe(
      "“Office” on Friday: the hours end at 23:59, so whoever calls in the last minute of the day finds them over. Write 24:00 for the end of a day.",
    );
    const eve = [{ name: "Eve", from: "2027-12-31", open: [["08:00", "23:59"]] }];
    expect(lines({ holidays: eve })).toEqual([
      "warning lastMinute schedules.office.holidays.0.open",
    ]);
    expect(lines({ weekly: { friday: [["00:00", "24:00"]] } })).toEqual([]);
  });

  it("are open at some time", () => {
    expect(sentence({ weekly: {} }, "neverOpen")).toBe(
      "The hours “Office” are never open. Fill in the days on which somebody is there.",
    );
    const open = [{ name: "Market day", from: "2027-05-01", open: [["08:00", "12:00"]] }];
    expect(lines({ weekly: { monday: [] }, holidays: open })).toEqual([]);
  });
});

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

describe("opening hours of the bindings", () => {
  const bindings = bindingsSchema.parse({
    ...richBindings,
    schedules: { closed: { weekly: {} }, open: { weekly } },
  });

  it("are looked at where a step uses them", () => {
    const open = {
      type: "hours",
      title: "Open?",
      schedule: "closed",
      open: "start",
      closed: "hangup",
    };
    const problems = problemsOf({ entry: "open" }, { open }, { bindings });
    expect(problems).toEqual([
      {
        path: "nodes.open.schedule",
        message:
          "“Open?” uses hours of the bindings. The hours “closed” are never open. Fill in the days on which somebody is there.",
        severity: "warning",
        code: "neverOpen",
        values: { schedule: "closed" },
      },
    ]);
  });

  it("are looked at where a callback uses them, and not where the flow has its own", () => {
    const call = {
      type: "callback",
      number: "ask",
      prompt: "Type your number.",
      queue: "helpdesk",
      windows: "closed",
      confirmed: "sales",
      refused: "sales",
    };
    expect(problemLines({}, { news: call }, { bindings })).toEqual([
      "warning neverOpen nodes.news.windows",
    ]);
    expect(
      problemLines({ schedules: { closed: { weekly } } }, { news: call }, { bindings }),
    ).toEqual([]);
  });
});
