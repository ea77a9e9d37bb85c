import { readHolidays } from "../../../lib/importing/teams/readHolidays";
import {
  always,
  toWeekly,
  readWeeklyHours,
  leaveOut,
} from "../../../lib/importing/teams/readWeeklyHours";
import { makeNotes } from "../../../lib/importing/makeNotes";
import { makeReader } from "../../../lib/importing/source/makeReader";
import { parseJson } from "../../../lib/importing/source/parseJson";
import { testFlow } from "../../../lib/simulation/testFlow";
import { importText } from "../support/importText";

function partOf(value: unknown) {
  const { root } = parseJson(JSON.stringify(value));
  if (root === undefined) throw new Error("There is nothing to read.");
  const context = { reader: makeReader(), notes: makeNotes(), title: "", companions: [] };
  return { root, context };
}

function week(schedule: unknown) {
  const { root, context } = partOf(schedule);
  return { weekly: toWeekly(readWeeklyHours(root, context)), notes: context.notes.all() };
}

describe("readWeeklyHours", () => {
  it("takes the hours listed when the schedule means its complement", () => {
    expect(
      week({ Complement: true, MondayHours: ["13:00-17:00", "09:00-12:00", "12:00-12:30"] }).weekly,
    ).toEqual({
      monday: [
        ["09:00", "12:30"],
        ["13:00", "17:00"],
      ],
    });
  });

  it("takes all but the hours listed when it does not", () => {
    expect(week({ FridayHours: ["00:00-08:00", "18:30-24:00"] }).weekly).toMatchObject({
      friday: [["08:00", "18:30"]],
      sunday: [["00:00", "24:00"]],
    });
  });

  it("reads hours as time spans, however PowerShell writes them", () => {
    const span = (days: number, hours: number, minutes: number) => ({
      Days: days,
      Hours: hours,
      Minutes: minutes,
      Ticks: 1,
    });
    const body = {
      ComplementEnabled: true,
      MondayHours: [{ Start: "08:00:00", End: "1.00:00:00" }],
      TuesdayHours: [{ Start: span(0, 8, 15), End: span(1, 0, 0) }],
      WednesdayHours: { Start: "08:00:00", End: "00:00:00" },
    };
    expect(week({ WeeklyRecurrentSchedule: body }).weekly).toEqual({
      monday: [["08:00", "24:00"]],
      tuesday: [["08:15", "24:00"]],
      wednesday: [["08:00", "24:00"]],
    });
  });

  it("reports hours that are none", () => {
    const { weekly, notes } = week({
      Complement: true,
      MondayHours: ["25:00-26:00", "noon", "17:00-09:00"],
    });
    expect(weekly).toEqual({});
    expect(notes.filter(({ severity }) => severity === "needed")).toHaveLength(3);
  });

  it("takes hours away from hours", () => {
    expect(
      leaveOut(
        [[0, 100]],
        [
          [20, 30],
          [90, 200],
          [25, 40],
        ],
      ),
    ).toEqual([
      [0, 20],
      [40, 90],
    ]);
  });
});

describe("readHolidays", () => {
  const office = new Map(always);
  office.set("monday", [[8 * 60, 17 * 60]]);

  function holidays(...ranges: readonly Readonly<{ Start: string; End?: string }>[]) {
    const { root, context } = partOf({ Name: "Feast", FixedSchedule: { DateTimeRanges: ranges } });
    return { found: readHolidays([root], office, context), notes: context.notes.all() };
  }

  test.each([
    [
      [{ Start: "24/12/2026", End: "27/12/2026" }],
      [{ name: "Feast", from: "2026-12-24", to: "2026-12-26" }],
    ],
    [[{ Start: "1/1/2027" }], [{ name: "Feast", from: "2027-01-01" }]],
    [
      [{ Start: "2026-12-31T00:00:00", End: "2027-01-01T00:00:00" }],
      [{ name: "Feast", from: "2026-12-31" }],
    ],
    [
      [{ Start: "21/12/2026 12:00", End: "21/12/2026 14:00" }],
      [
        {
          name: "Feast",
          from: "2026-12-21",
          open: [
            ["08:00", "12:00"],
            ["14:00", "17:00"],
          ],
        },
      ],
    ],
    [
      [{ Start: "20/12/2026 18:00", End: "22/12/2026" }],
      [
        { name: "Feast", from: "2026-12-20", open: [["00:00", "18:00"]] },
        { name: "Feast", from: "2026-12-21" },
      ],
    ],
    [
      [{ Start: "24/12/2026", End: "26/12/2026" }, { Start: "25/12/2026" }],
      [{ name: "Feast", from: "2026-12-24", to: "2026-12-25" }],
    ],
  ])("reads %j", (ranges, expected) => {
    expect(holidays(...ranges).found).toEqual(expected);
  });

  test.each([
    ["31/2/2026", "1/3/2026"],
    ["soon", "later"],
    ["24/12/2026", "1/1/2026"],
    ["1/1/2000", "1/1/2026"],
  ])("reports %s to %s as unreadable", (Start, End) => {
    const { found, notes } = holidays({ Start, End });
    expect(found).toEqual([]);
    expect(notes).toEqual([expect.objectContaining({ severity: "needed", what: "Feast" })]);
  });
});

const say = (text: string) => [{ ActiveType: "TextToSpeech", TextToSpeechPrompt: text }];
const ends = { Name: "m", MenuOptions: [{ Action: "DisconnectCall", DtmfResponse: "Automatic" }] };

describe("an auto attendant", () => {
  const attendant = {
    Name: "Reception",
    LanguageId: "de-CH",
    TimeZoneId: "W. Europe Standard Time",
    DefaultCallFlow: {
      Name: "Open",
      Greetings: say("Welcome."),
      ForceListenMenuEnabled: true,
      Menu: {
        Name: "Choices",
        DirectorySearchMethod: "ByName",
        Prompts: say("Press 1 or 2."),
        MenuOptions: [
          {
            Action: "TransferCallToTarget",
            DtmfResponse: "Tone1",
            CallTarget: { Id: "tel:+41445550123", Type: "ExternalPstn" },
          },
          {
            Action: "TransferCallToTarget",
            DtmfResponse: "Tone2",
            CallTarget: { Id: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001", Type: "User" },
          },
          {
            Action: "TransferCallToTarget",
            DtmfResponse: "ToneStar",
            CallTarget: { Id: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0002", Type: "ApplicationEndpoint" },
          },
          {
            Action: "Announcement",
            DtmfResponse: "Tone3",
            Prompt: { ActiveType: "AudioFile", AudioFilePrompt: { FileName: "opening_hours.wav" } },
          },
          { Action: "TransferCallToOperator", DtmfResponse: "Tone0" },
        ],
      },
    },
    CallFlows: [
      { Id: "c1", Name: "Xmas", Greetings: say("Merry Christmas."), Menu: ends },
      { Id: "c2", Name: "Easter", Greetings: say("Happy Easter."), Menu: ends },
    ],
    Schedules: [
      {
        Id: "s1",
        Name: "Christmas",
        Type: "Fixed",
        FixedSchedule: {
          DateTimeRanges: [{ Start: "2026-12-25T00:00:00", End: "2026-12-26T00:00:00" }],
        },
      },
      {
        Id: "s2",
        Name: "Easter",
        Type: "Fixed",
        FixedSchedule: {
          DateTimeRanges: [{ Start: "2027-03-28T00:00:00", End: "2027-03-29T00:00:00" }],
        },
      },
    ],
    CallHandlingAssociations: [
      { Type: "Holiday", ScheduleId: "s1", CallFlowId: "c1" },
      { Type: "Holiday", ScheduleId: "s2", CallFlowId: "c2" },
      { Type: "Holiday", ScheduleId: "s2", CallFlowId: "c1", Enabled: false },
      { Type: "AfterHours", ScheduleId: "gone", CallFlowId: "c1" },
    ],
  };

  it("asks about holidays one after the other where each has its own words", () => {
    const { flow } = importText("teams", attendant);
    expect(flow).toMatchObject({
      key: "reception",
      languages: ["de-CH"],
      timeZone: "Europe/Berlin",
      entry: "xmasDays",
    });
    expect(flow.nodes).toMatchObject({
      xmasDays: {
        type: "hours",
        schedule: "xmasDays",
        holiday: "xmas",
        open: "easterDays",
        closed: "easterDays",
      },
      easterDays: {
        type: "hours",
        schedule: "easterDays",
        holiday: "easter",
        open: "open",
        closed: "open",
      },
      xmas: { type: "hangup", prompt: "Merry Christmas." },
    });
    expect(flow.schedules?.["xmasDays"]?.holidays).toEqual([
      { name: "Christmas", from: "2026-12-25" },
    ]);
  });

  it("keeps its keys, with one more to find people by name", () => {
    const { flow, drafts } = importText("teams", attendant);
    expect(flow.nodes["open"]).toEqual({
      type: "menu",
      title: "Choices",
      greeting: "Welcome.",
      bargeIn: false,
      prompt: "Press 1 or 2. To find somebody, press 9.",
      options: [
        { keys: "1", label: "number41445550123", next: "number41445550123" },
        expect.objectContaining({ keys: "2" }),
        expect.objectContaining({ keys: "*" }),
        { keys: "3", label: "announcement", next: "announcement" },
        { keys: "9", label: "somebody by name", next: "choicesDirectory", hidden: true },
      ],
    });
    expect(flow.nodes).toMatchObject({
      number41445550123: { type: "transfer", failed: "back" },
      announcement: { type: "say", prompt: "Opening hours.", next: "open" },
      choicesDirectory: { type: "directory", by: ["name"] },
    });
    expect(drafts[0]?.bindings).toMatchObject({
      numbers: { number41445550123: "+41445550123" },
      people: {
        "person5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001": {
          userId: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001",
        },
      },
      attendants: {
        "attendant5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0002": {
          applicationInstanceId: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0002",
        },
      },
    });
  });

  it("reports what is switched off, what is missing, and an operator there is none of", () => {
    const { lines, flow } = importText("teams", attendant);
    expect(lines.filter((line) => line.includes("was left out"))).toEqual([
      "needed Tone0: “TransferCallToOperator” has no equivalent here, so the option was left out.",
      "harmless Holiday: That “c1” takes calls by “s2” is switched off, so it was left out.",
      "needed AfterHours: That “c1” takes calls by “gone” was left out: its schedule or its call flow is not in the file.",
    ]);
    expect(flow.todo).toContain(
      "AfterHours (CallHandlingAssociations[3]): That “c1” takes calls by “gone” was left out: its schedule or its call flow is not in the file.",
    );
  });

  it("imports each of several, with keys of their own", () => {
    const { drafts } = importText("teams", [attendant, attendant]);
    expect(drafts.map(({ flow }) => flow.key)).toEqual(["reception", "reception2"]);
  });

  it("says so when a time zone or a language is not known", () => {
    const { flow, lines } = importText("teams", {
      ...attendant,
      TimeZoneId: "Mars Standard Time",
      LanguageId: "",
    });
    expect(flow).toMatchObject({ timeZone: "UTC", languages: ["en-US"] });
    expect(lines).toContain(
      "needed TimeZoneId: The time zone “Mars Standard Time” is not known: the draft says UTC. Name a city's, such as Europe/Berlin.",
    );
  });
});

describe("an export of the .NET types", () => {
  const numbered = {
    Name: "Town hall",
    LanguageId: "en-GB",
    TimeZoneId: "GMT Standard Time",
    DefaultCallFlow: {
      Id: "d",
      Name: "Open",
      Greetings: [{ ActiveType: 1, TextToSpeechPrompt: "We are here." }],
      Menu: {
        Name: "m",
        MenuOptions: [
          {
            Action: 2,
            DtmfResponse: 1,
            CallTarget: { Id: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001", Type: 0 },
          },
          { Action: 0, DtmfResponse: 10 },
        ],
      },
    },
    CallFlows: [
      {
        Id: "n",
        Name: "Night",
        Greetings: [{ ActiveType: 1, TextToSpeechPrompt: "We are closed." }],
        Menu: { Name: "n", MenuOptions: [{ Action: 0, DtmfResponse: 12 }] },
      },
    ],
    Schedules: [
      {
        Id: "s",
        Name: "Hours",
        Type: 0,
        WeeklyRecurrentSchedule: {
          MondayHours: [{ Start: "09:00:00", End: "17:00:00" }],
          ComplementEnabled: true,
        },
      },
    ],
    CallHandlingAssociations: [{ Type: 1, ScheduleId: "s", CallFlowId: "n", Enabled: true }],
  };

  it("has its enumerations as numbers, which are read as their words", () => {
    const { flow, lines } = importText("teams", numbered);
    expect(flow.nodes[flow.entry]).toMatchObject({ type: "hours", open: "open", closed: "night" });
    expect(flow.nodes["open"]).toMatchObject({
      greeting: "We are here.",
      options: [{ keys: "1" }, { keys: "*", next: "hangup" }],
    });
    expect(flow.nodes["night"]).toMatchObject({ type: "hangup", prompt: "We are closed." });
    expect(flow.schedules?.["openingHours"]?.weekly).toEqual({ monday: [["09:00", "17:00"]] });
    expect(lines).toContain("kept AfterHours: “n” takes calls by “s”.");
  });

  it("says what it does not know, and calls nothing kept that is not there", () => {
    const { lines, flow } = importText("teams", {
      ...numbered,
      CallHandlingAssociations: [
        { Type: "Lunch", ScheduleId: "s", CallFlowId: "n" },
        { Type: 1, ScheduleId: "s", CallFlowId: "n" },
        { Type: 1, ScheduleId: "s", CallFlowId: "n" },
      ],
    });
    expect(lines.filter((line) => line.includes("takes calls by"))).toEqual([
      "needed Lunch: That “n” takes calls by “s” was left out: “Lunch” is no kind of hours that is known here.",
      "kept AfterHours: “n” takes calls by “s”.",
      "needed AfterHours: That “n” takes calls by “s” was left out: there are after hours already.",
    ]);
    expect(flow.todo).toHaveLength(2);
  });

  test.each([
    "Microsoft.Rtc.Management.Hosted.OAA.Models.CallFlow",
    "System.Collections.Generic.List`1[Microsoft.Rtc.Management.Hosted.OAA.Models.Menu]",
    "System.Object[]",
    "@{Id=d}",
  ])("that was cut off (%s) is refused with the remedy", (value) => {
    const { drafts, lines } = importText("teams", { ...numbered, DefaultCallFlow: value });
    expect(drafts).toEqual([]);
    expect(lines).toEqual([
      `dropped menu.json: Nothing was imported: this is not a Teams auto attendant in JSON. The export was cut off at DefaultCallFlow (“${value}”): export it again with ConvertTo-Json -Depth 10.`,
    ]);
  });
});

it("takes a greeting that is an address for words", () => {
  const { flow } = importText("teams", {
    Name: "Office",
    DefaultCallFlow: { Name: "Open", Greetings: say("Microsoft.com"), Menu: ends },
  });
  expect(JSON.stringify(flow)).toContain('"prompt":"Microsoft.com"');
});

describe("a holiday of a part of a day", () => {
  const importOf = (End: string) =>
    importText("teams", {
      Name: "Office",
      LanguageId: "en-GB",
      TimeZoneId: "UTC",
      DefaultCallFlow: { Name: "Open", Greetings: say("Open."), Menu: ends },
      CallFlows: [
        { Id: "n", Name: "Night", Greetings: say("Night."), Menu: ends },
        { Id: "h", Name: "Party", Greetings: say("We celebrate."), Menu: ends },
      ],
      Schedules: [
        { Id: "w", WeeklyRecurrentSchedule: { MondayHours: ["09:00-17:00"], Complement: true } },
        {
          Id: "f",
          Name: "Party",
          FixedSchedule: { DateTimeRanges: [{ Start: "21/12/2026 12:00", End }] },
        },
      ],
      CallHandlingAssociations: [
        { Type: "AfterHours", ScheduleId: "w", CallFlowId: "n" },
        { Type: "Holiday", ScheduleId: "f", CallFlowId: "h" },
      ],
    });

  it("is told with its times, as what is kept", () => {
    expect(importOf("21/12/2026 14:00").lines).toContain(
      "kept Party: “Party” is from 2026-12-21 12:00 to 2026-12-21 14:00: outside of that, the opening hours say who answers.",
    );
  });

  test.each([
    ["2026-12-21T10:00:00Z", "Open."],
    ["2026-12-21T13:00:00Z", "We celebrate."],
    ["2026-12-21T15:00:00Z", "Open."],
    ["2026-12-21T20:00:00Z", "Night."],
  ])("is heard in that part only: at %s callers hear “%s”", (at, words) => {
    const { flow } = importOf("21/12/2026 14:00");
    const call = { name: "call", at, keys: "", expect: { ends: "goodbye", hears: [words] } };
    const { calls } = testFlow({ ...flow, tests: [call] }, { bindings: { schema: "bindings/v1" } });
    expect(calls.flatMap(({ differences }) => differences)).toEqual([]);
  });
});
