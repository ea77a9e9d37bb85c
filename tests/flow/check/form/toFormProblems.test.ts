import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { cleanFlow, problemsOf } from "../../../support/checkedFlow";
import { richBindings } from "../../../support/richBindings";

const context = { bindings: richBindings };

function branchOn(when: unknown) {
  return { type: "branch", cases: [{ when, next: "start" }], otherwise: "start" };
}

function menuWith(option: unknown) {
  return { type: "menu", prompt: "Hello.", options: [option] };
}

describe("the form of a document", () => {
  test.each<[string, unknown, string, string]>([
    ["a text", "hello", "", "The flow must be a group of fields in braces, but it is a text."],
    ["nothing", null, "", "The flow must be a group of fields in braces, but it is null."],
    ["a list", [], "", "The flow must be a group of fields in braces, but it is a list."],
    [
      "a missing field",
      cleanFlow({ languages: undefined }),
      "languages",
      "The flow lacks “languages”. Add it.",
    ],
    [
      "a misspelt field",
      cleanFlow({ operater: { person: "anna" } }),
      "operater",
      "The flow has a field “operater” that means nothing here. Did you mean “operator”?",
    ],
    [
      "a misspelt field of a step",
      cleanFlow({}, { news: { type: "say", title: "News", prompt: "Hi.", nxet: "start" } }),
      "nodes.news.nxet",
      "“News” has a field “nxet” that means nothing here. Did you mean “next”?",
    ],
    [
      "a field like no other",
      cleanFlow({}, { news: { type: "return", colour: "red" } }),
      "nodes.news.colour",
      "“news” has a field “colour” that means nothing here. It may have “title”, “milestone” and “type”.",
    ],
    [
      "a misspelt type",
      cleanFlow({}, { news: { type: "menue" } }),
      "nodes.news.type",
      "“type” of “news” is not a type of step. Did you mean “menu”? There are say, menu, collect, hours, branch, share, set, lookup, meeting, transfer, connect, conference, voicemail, directory, callback, notify, alert, subflow, goto, return and hangup.",
    ],
    [
      "a type with two letters swapped",
      cleanFlow({}, { news: { type: "sya" } }),
      "nodes.news.type",
      "“type” of “news” is not a type of step. Did you mean “say”? There are say, menu, collect, hours, branch, share, set, lookup, meeting, transfer, connect, conference, voicemail, directory, callback, notify, alert, subflow, goto, return and hangup.",
    ],
    [
      "a type that other systems have",
      cleanFlow({}, { news: { type: "gather" } }),
      "nodes.news.type",
      "“type” of “news” is not a type of step. Did you mean “collect”? There are say, menu, collect, hours, branch, share, set, lookup, meeting, transfer, connect, conference, voicemail, directory, callback, notify, alert, subflow, goto, return and hangup.",
    ],
    [
      "bindings",
      { schema: "bindings/v1", numbers: {} },
      "",
      "This is a bindings document, not a flow. Name the flow; the bindings go with it as --bindings FILE.",
    ],
    [
      "a menu of another system",
      { states: [], initial_state: "Trigger" },
      "",
      "This is no flow: it has neither “schema”, “key” nor “nodes”. A menu of another system becomes a flow by “flows -- import --from SYSTEM FILE”.",
    ],
    [
      "a language by its name",
      cleanFlow({ languages: ["german"] }),
      "languages.0",
      "Language 1 of the flow is not written as it should be. A language is a BCP-47 tag such as en or de-CH. Did you mean “de”?",
    ],
    [
      "a text by a language's name",
      cleanFlow({}, { news: { type: "say", prompt: { English: "Hello." } } }),
      "nodes.news.prompt.English",
      "“English” cannot be a name here. A language is a BCP-47 tag such as en or de-CH. Did you mean “en”?",
    ],
    [
      "a part of a prompt without its list",
      cleanFlow({}, { news: { type: "say", prompt: { text: "Hello." } } }),
      "nodes.news.prompt.text",
      'A part of a prompt, such as { "text": "Hello." }, stands in a list: put [ and ] around it.',
    ],
    [
      "a time of day with one digit",
      cleanFlow({ schedules: { office: { weekly: { monday: [["8:00", "17:00"]] } } } }),
      "schedules.office.weekly.monday.0.0",
      "The beginning of hours 1 of “monday” of the hours “office” is not written as it should be. A time of day is written 08:30; the end of a day is 24:00. Did you mean “08:00”?",
    ],
    [
      "a time of day as in America",
      cleanFlow({
        schedules: { office: { title: "Desk", weekly: { monday: [["08:00", "5 pm"]] } } },
      }),
      "schedules.office.weekly.monday.0.1",
      "The end of hours 1 of “monday” of the hours “Desk” is not written as it should be. A time of day is written 08:30; the end of a day is 24:00. Did you mean “17:00”?",
    ],
    [
      "a holiday's date in another order",
      cleanFlow({
        schedules: { office: { weekly: {}, holidays: [{ name: "X", from: "24.12.2026" }] } },
      }),
      "schedules.office.holidays.0.from",
      "“from” of holiday 1 of the hours “office” is not written as it should be. A date is written 2026-12-24.",
    ],
    [
      "a step without a type",
      cleanFlow({}, { news: { prompt: "Hi." } }),
      "nodes.news.type",
      "“news” lacks “type”. Add it. It says what the step does, such as say, menu or transfer.",
    ],
    [
      "a wrong part of a prompt",
      cleanFlow({}, { news: { type: "say", prompt: [{ pause: "1" }] } }),
      "nodes.news.prompt.0.pause",
      "“pause” of entry 1 of “prompt” of “news” must be a number, but it is a text.",
    ],
    [
      "a prompt of a wrong kind",
      cleanFlow({}, { news: { type: "say", prompt: 5 } }),
      "nodes.news.prompt",
      "“prompt” of “news” is not written as it should be. It may be a text, a text for each language or a list, but it is a number.",
    ],
    [
      "a target that does not exist",
      cleanFlow({ operator: { persn: "anna" } }),
      "operator.persn",
      "“operator” has a field “persn” that means nothing here. Did you mean “person”?",
    ],
    [
      "two targets in one",
      cleanFlow({ operator: { person: "anna", queue: "helpdesk" } }),
      "operator.queue",
      "“operator” has a field “queue” that does not go together with its other fields. Leave out one of them.",
    ],
    [
      "a misspelt word",
      cleanFlow({ globals: { "0": "bak" } }),
      "globals.0",
      "“0” of “globals” must be “repeat”, “back”, “main”, “operator”, “help” or “hangup”. Did you mean “back”?",
    ],
    [
      "a misspelt field of a condition",
      cleanFlow({}, { news: branchOn({ op: "not", args: [{ op: "eq", arg: 1, args: [] }] }) }),
      "nodes.news.cases.0.when.args.0.arg",
      "Entry 1 of “args” of “when” of case 1 of “news” has a field “arg” that means nothing here. Did you mean “args”?",
    ],
    [
      "a value like none allowed",
      cleanFlow({ schema: 7 }),
      "schema",
      "“schema” must be “flow/v1”.",
    ],
    [
      "an option that is not typed on telephones",
      cleanFlow({}, { start: menuWith({ keys: "abc", label: "x", next: "news" }) }),
      "nodes.start.options.0.keys",
      "“keys” of option 1 of “start” is not written as it should be. Keys are what a caller types: digits, * and #, x for any digit, [1-5] for a range.",
    ],
    [
      "a key that is none",
      cleanFlow({}, { "1st": { type: "return" } }),
      "nodes.1st",
      "“1st” cannot be a name here. A key is letters, digits, - and _, begins with a letter and has at most 64.",
    ],
    [
      "an empty way",
      cleanFlow({}, { news: { type: "say", prompt: "Hi.", next: "" } }),
      "nodes.news.next",
      "“next” of “news” must not be empty.",
    ],
    [
      "a number that is too great",
      cleanFlow({ limits: { maxMinutes: 1000 } }),
      "limits.maxMinutes",
      "“maxMinutes” of “limits” must be at most 240.",
    ],
    [
      "a list that is too short",
      cleanFlow(
        {},
        { start: { type: "menu", prompt: "Hi.", options: [], dialExtension: { length: [2] } } },
      ),
      "nodes.start.dialExtension.length",
      "“length” of “dialExtension” of “start” must have at least 2 entries.",
    ],
    [
      "a text that is too long",
      cleanFlow({ name: "x".repeat(65) }),
      "name",
      "“name” must have at most 64 characters.",
    ],
    [
      "an instant that is none",
      cleanFlow({ tests: [{ name: "one", at: "today", keys: "1", expect: { ends: "x" } }] }),
      "tests.0.at",
      "“at” of test call 1 of the flow is not written as it should be. Look at its form again.",
    ],
  ])("is told for %s", (_, document, path, message) => {
    const { flow, problems } = checkFlow(document, context);
    expect(flow).toBeUndefined();
    expect(problems.filter((problem) => problem.path === path)).toEqual([
      {
        path,
        message,
        severity: "error",
        code: expect.any(String) as unknown,
        values: expect.any(Object) as unknown,
      },
    ]);
  });

  it("says so of every step, and at most ten thousand things", () => {
    const of = (count: number, make: (index: number) => readonly [string, unknown]) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));
    const nodes = of(300, (index) => [`step${index}`, { type: "none" }]);
    expect(problemsOf({}, nodes)).toHaveLength(300);
    expect(problemsOf(of(10_100, (index) => [`x${index}`, 1]))).toHaveLength(10_000);
  });
});
