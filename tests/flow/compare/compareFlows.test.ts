import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compareFlows } from "../../../lib/flow/compare/compareFlows";
import { flowSchema, type Flow } from "../../../lib/flow/document/flow";

const demo = (name: string): Flow =>
  flowSchema.parse(JSON.parse(readFileSync(resolve("flows", `${name}.flow.json`), "utf8")));

const menuOptions = [
  { keys: "1", label: "sales", next: "sales" },
  { keys: "2", label: "news", next: "news" },
];
const before: Flow = flowSchema.parse({
  schema: "flow/v1",
  key: "main",
  name: "Main line",
  languages: ["en", "de"],
  timeZone: "Europe/Zurich",
  entry: "main",
  globals: { "0": "operator" },
  schedules: { office: { weekly: { monday: [["08:00", "17:00"]] } } },
  nodes: {
    main: {
      type: "menu",
      title: "Main menu",
      prompt: "For sales, press 1.",
      options: menuOptions,
      onNoInput: "operator",
    },
    sales: {
      type: "transfer",
      title: "Sales",
      to: [{ target: { queue: "sales" } }],
      failed: "news",
    },
    news: {
      type: "say",
      prompt: [{ text: { en: "Nothing new.", de: "Nichts Neues." } }, { pause: 1 }],
    },
  },
});

type Patch = Readonly<Record<string, unknown>>;

/** The sentences about the flow above with other values at some paths; undefined takes a field out. */
function told(patch: Patch): readonly string[] {
  const document: unknown = structuredClone(before);
  for (const [path, value] of Object.entries(patch)) setAt(document, path.split("."), value);
  return compareFlows(before, flowSchema.parse(document)).map(({ message }) => message);
}

function setAt(document: unknown, [name = "", ...rest]: readonly string[], value: unknown): void {
  const fields = document as Record<string, unknown>;
  if (rest.length > 0) setAt(fields[name], rest, value);
  else if (value === undefined) delete fields[name];
  else fields[name] = value;
}

describe("compareFlows", () => {
  test.each<[string, Patch, readonly string[]]>([
    [
      "words",
      { "nodes.main.prompt": "For sales and orders, press 1." },
      [
        "In “Main menu” (main), the prompt is “For sales and orders, press 1.” instead of “For sales, press 1.”.",
      ],
    ],
    [
      "words of a list in two languages",
      { "nodes.news.prompt.0.text.de": "Es gibt nichts." },
      [
        "In “news”, the prompt is “en: Nothing new. / de: Es gibt nichts. (pause 1 s)” instead of “en: Nothing new. / de: Nichts Neues. (pause 1 s)”.",
      ],
    ],
    [
      "rules of the door",
      {
        door: [
          {
            when: { op: "in", args: [{ var: "caller.number" }, { list: "blocked" }] },
            do: "reject",
          },
          { schedule: "office", do: "redirect", to: [{ personsVoicemail: "anna" }], ring: 20 },
        ],
      },
      [
        "The door is new: when caller.number in (list blocked): turn away, busy; when “office” says closed: send on to personsVoicemail anna, ring 20 s.",
      ],
    ],
    [
      "where a key leads",
      { "nodes.main.options.0.next": "news" },
      ["In “Main menu” (main), key 1 leads to “news” instead of “Sales” (sales)."],
    ],
    [
      "a key that is put before the others",
      { "nodes.main.options": [{ keys: "3", label: "help", next: "operator" }, ...menuOptions] },
      ["In “Main menu” (main), key 3 is new and leads to the operator."],
    ],
    [
      "where the second of two options for a key leads",
      {
        "nodes.main.options": [
          menuOptions[0],
          { ...menuOptions[1], when: { var: "vip" } },
          { keys: "2", label: "news", next: "sales" },
        ],
      },
      [
        "In “Main menu” (main), the condition of option 2 is new: the variable vip.",
        "In “Main menu” (main), key 2 is new and leads to “Sales” (sales).",
      ],
    ],
    [
      "a key that is gone",
      { "nodes.main.options": menuOptions.slice(1) },
      ["In “Main menu” (main), key 1 is gone; it led to “Sales” (sales)."],
    ],
    [
      "keys in another order",
      { "nodes.main.options": menuOptions.toReversed() },
      ["In “Main menu” (main), the options are in another order."],
    ],
    [
      "ways that are new, gone or other",
      {
        "nodes.sales.busy": "news",
        "nodes.sales.failed": "hangup",
        "nodes.main.onNoInput": undefined,
      },
      [
        "In “Main menu” (main), “no input” no longer leads to the operator.",
        "In “Sales” (sales), “failed” leads to the goodbye instead of “news”.",
        "In “Sales” (sales), “busy” now leads to “news”.",
      ],
    ],
    [
      "fields and names of a step",
      { "nodes.sales.title": "Sales team", "nodes.main.options.1.label": "our news" },
      [
        "In “Main menu” (main), the label of option 2 is “our news” instead of “news”.",
        "In “Sales team” (sales), the title is “Sales team” instead of “Sales”.",
      ],
    ],
    [
      "steps that are new, gone or of another type",
      {
        "nodes.sales": { type: "hangup", title: "Bye" },
        "nodes.more": { type: "hangup" },
        "nodes.main.options.1.next": "more",
        "nodes.news": undefined,
      },
      [
        "In “Main menu” (main), key 2 leads to “more” instead of “news”.",
        "“Bye” (sales) is a step of type hangup now instead of transfer.",
        "“more” is a new step of type hangup.",
        "“news”, a step of type say, is gone.",
      ],
    ],
    [
      "the flow itself",
      {
        name: "Our line",
        entry: "news",
        globals: { "0": "repeat", "9": { go: "news" } },
        "schedules.office.weekly.monday": [
          ["08:00", "12:00"],
          ["13:00", "17:00"],
        ],
        "schedules.office.holidays": [{ name: "Christmas", from: "2026-12-25" }],
        tests: [{ name: "News", keys: "2", expect: { ends: "goodbye" } }],
      },
      [
        "A call begins at “news” instead of “Main menu” (main).",
        "The name is “Our line” instead of “Main line”.",
        "Key 0 everywhere is repeat instead of operator.",
        "Key 9 everywhere is the way to “news” instead of nothing.",
        "“office” on Mondays is 08:00-12:00 and 13:00-17:00 instead of 08:00-17:00.",
        "The holiday “Christmas” of the opening hours “office” is new.",
        "The test call “News” is new.",
      ],
    ],
  ])("tells %s", (_, patch, sentences) => {
    expect(told(patch)).toEqual(sentences);
  });

  it("tells a rule of the door that changed", () => {
    const doorOf = (reason: "busy" | "none"): Flow => ({
      ...before,
      door: [{ do: "reject", reason }],
    });
    expect(compareFlows(doorOf("busy"), doorOf("none"))).toEqual([
      {
        message:
          "Rule 1 of the door is: always: turn away, none; instead of: always: turn away, busy.",
        change: {
          code: "door",
          rule: 1,
          from: { do: "reject", reason: "busy" },
          to: { do: "reject", reason: "none" },
        },
      },
    ]);
  });

  it("tells nothing of the order of fields", () => {
    const shuffled = Object.fromEntries(Object.entries(before).toReversed()) as Flow;
    expect(compareFlows(before, shuffled)).toEqual([]);
  });

  test.each(["contoso", "clinic", "shop", "bank"])(
    "finds that %s is itself, and what is gone of it",
    (name) => {
      const flow = demo(name);
      expect(compareFlows(flow, flow)).toEqual([]);
      const first = Object.keys(flow.nodes).find((key) => key !== flow.entry) ?? "";
      const { [first]: _gone, ...nodes } = flow.nodes;
      expect(compareFlows(flow, { ...flow, nodes })).toMatchObject([{ node: first }]);
    },
  );
});
