import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compareFlows } from "../../../lib/flow/compare/compareFlows";
import { flowSchema, type Flow } from "../../../lib/flow/document/flow";
import { before, told, type Patch } from "./aComparedFlow";

const demo = (name: string): Flow =>
  flowSchema.parse(JSON.parse(readFileSync(resolve("flows", `${name}.flow.json`), "utf8")));

describe("compareFlows", () => {
  test.each<[string, Patch, readonly string[]]>([
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
