import { bindingsSchema } from "../../../../lib/flow/document/bindings";
import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { richBindings } from "../../../support/richBindings";
import { weekly, lines, sentence } from "./scheduledFlow";

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
