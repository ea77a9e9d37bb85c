import { newHolidays } from "../../web/model/newHolidays";
import { pastedHolidays } from "../../web/model/pastedHolidays";
import { readCalendarFile } from "../../web/hours/readCalendarFile";

describe("pastedHolidays", () => {
  test.each([
    { line: "Christmas\t2026-12-25", holiday: { name: "Christmas", from: "2026-12-25" } },
    { line: "25.12.2026 Weihnachten", holiday: { name: "Weihnachten", from: "2026-12-25" } },
    {
      line: "Between the years; 24/12/2026; 01/01/2027",
      holiday: { name: "Between the years", from: "2026-12-24", to: "2027-01-01" },
    },
    {
      line: "Inventory, 2.1.2027 – 3.1.2027",
      holiday: { name: "Inventory", from: "2027-01-02", to: "2027-01-03" },
    },
  ])("reads $line", ({ line, holiday }) => {
    expect(pastedHolidays(`${line}\r\n\r\n`)).toEqual({ holidays: [holiday], unread: [] });
  });

  test.each(["Christmas", "2026-12-25", "Leap 30.02.2026", "Back 2026-12-25 2026-12-24"])(
    "says that it did not understand %s",
    (text) => {
      expect(pastedHolidays(`\n${text}`)).toEqual({ holidays: [], unread: [{ line: 2, text }] });
    },
  );
});

describe("newHolidays", () => {
  const one = { name: "One", from: "2026-01-01" };

  it("leaves out what is there, and what comes twice", () => {
    const other = { name: "Other", from: "2026-01-02" };
    expect(newHolidays([one], [{ ...one, to: "2026-01-01" }, other, other])).toEqual({
      holidays: [other],
      withoutRoom: 0,
    });
  });

  it("stops where a calendar is full", () => {
    const many = Array.from({ length: 201 }, (_one, index) => ({
      name: `Day ${index}`,
      from: "2026-01-01",
    }));
    const { holidays, withoutRoom } = newHolidays([one], many);
    expect([holidays.length, withoutRoom]).toEqual([199, 2]);
  });
});

const calendar = (...events: readonly string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:test",
    ...events.map((event) => `BEGIN:VEVENT\r\nUID:1\r\n${event}\r\nEND:VEVENT`),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

describe("readCalendarFile", () => {
  const years = { first: 2026, last: 2027 };
  const read = (...events: readonly string[]) => readCalendarFile(calendar(...events), years);

  test.each([
    {
      what: "a day",
      event: "SUMMARY:Day\r\nDTSTART;VALUE=DATE:20261003\r\nDTEND;VALUE=DATE:20261004",
      found: [{ name: "Day", from: "2026-10-03" }],
    },
    {
      what: "a day without an end",
      event: "SUMMARY:Day\r\nDTSTART;VALUE=DATE:20261003",
      found: [{ name: "Day", from: "2026-10-03" }],
    },
    {
      what: "several days",
      event: "SUMMARY:Christmas\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20270102",
      found: [{ name: "Christmas", from: "2026-12-24", to: "2027-01-01" }],
    },
    {
      what: "a morning",
      event: "SUMMARY:Meeting\r\nDTSTART:20261003T080000\r\nDTEND:20261003T120000",
      found: [{ name: "Meeting", from: "2026-10-03" }],
    },
    {
      what: "what comes every year",
      event: "SUMMARY:New Year\r\nDTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=YEARLY",
      found: [
        { name: "New Year", from: "2026-01-01" },
        { name: "New Year", from: "2027-01-01" },
      ],
    },
    {
      what: "the fourth Thursday of every November",
      event:
        "SUMMARY:Thanksgiving\r\nDTSTART;VALUE=DATE:20201126\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
      found: [
        { name: "Thanksgiving", from: "2026-11-26" },
        { name: "Thanksgiving", from: "2027-11-25" },
      ],
    },
    {
      what: "nothing of other years",
      event: "SUMMARY:Old\r\nDTSTART;VALUE=DATE:20251003",
      found: [],
    },
  ])("takes $what", ({ event, found }) => {
    expect(read(event)).toEqual({ holidays: found, leftOut: [] });
  });

  it("names what comes back more often", () => {
    expect(
      read("SUMMARY:Team meeting\r\nDTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=WEEKLY"),
    ).toEqual({ holidays: [], leftOut: ["Team meeting"] });
  });

  test.each(["", "hello", "BEGIN:VCARD\r\nEND:VCARD\r\n", "<html></html>", "BEGIN:VCALENDAR"])(
    "takes %j for no calendar, or an empty one",
    (text) => {
      expect(readCalendarFile(text, years)?.holidays ?? []).toEqual([]);
    },
  );

  it("says that a page is no calendar", () => {
    expect(readCalendarFile("<html></html>", years)).toBeUndefined();
  });
});
