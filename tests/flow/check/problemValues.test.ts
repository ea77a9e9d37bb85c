import type { FlowProblemCode } from "../../../lib/flow/check/problemValues";
import { problemsOf } from "../../support/checkedFlow";

type Fields = Readonly<Record<string, unknown>>;

const option = (keys: string) => ({ keys, label: "sales", next: "sales" });
const weekly = { monday: [["08:00", "12:00"]] };
const menu = (changes: Fields): Fields => ({
  start: {
    type: "menu",
    title: "Main menu",
    prompt: "For sales, press 1. For news, press 2.",
    options: [option("1"), { keys: "2", label: "news", next: "news" }],
    ...changes,
  },
});

/** What mends a flow with a problem of each of these codes asks for. */
const table: readonly (readonly [
  code: FlowProblemCode,
  changes: Fields,
  nodes: Fields,
  values: Fields,
  related?: readonly string[],
])[] = [
  [
    "sameKeys",
    {},
    menu({ options: [option("1"), { keys: "2", label: "news", next: "news" }, option("1")] }),
    { step: "Main menu", keys: "1", other: 1 },
    ["nodes.start.options.0.keys"],
  ],
  [
    "unknownStep",
    {},
    menu({ options: [option("1"), { keys: "2", label: "news", next: "nws" }] }),
    { step: "Main menu", name: "nws" },
  ],
  ["unknownStep", { entry: "strt" }, {}, { name: "strt" }],
  [
    "unknownLanguage",
    {},
    { news: { type: "set", title: "News", values: {}, language: "de", next: "start" } },
    { step: "News", language: "de" },
    ["languages"],
  ],
  [
    "uselessKey",
    {},
    menu({ prompt: "For sales, press 1. For news, press 2. For more, press 7." }),
    { step: "Main menu", keys: ["7"] },
  ],
  [
    "untoldOption",
    {},
    menu({ prompt: "For sales, press 1." }),
    { step: "Main menu", keys: "2", option: 2 },
    ["nodes.start.prompt"],
  ],
  [
    "hidesGlobal",
    { globals: { "1": "repeat" } },
    {},
    { step: "Main menu", keys: ["1"], option: 1 },
    ["globals.1"],
  ],
  ["unreachable", {}, { lost: { type: "hangup", prompt: "Bye." } }, { step: "lost" }],
  [
    "noOperator",
    {},
    menu({ options: [option("1"), { keys: "2", label: "news", next: "operator" }] }),
    { step: "Main menu" },
    ["operator"],
  ],
  [
    "holidaysDiffer",
    {
      schedules: {
        shop: {
          weekly,
          holidays: [
            { name: "Fair", from: "2027-05-01", open: [["10:00", "12:00"]] },
            { name: "May", from: "2027-05-01" },
          ],
        },
      },
    },
    {},
    { schedule: "shop", holiday: "May", other: "Fair" },
    ["schedules.shop.holidays.0"],
  ],
  ["unknownTimeZone", { timeZone: "Mars/Base" }, {}, { timeZone: "Mars/Base" }],
  ["neverOpen", { schedules: { shop: { weekly: {} } } }, {}, { schedule: "shop" }],
];

describe("a problem", () => {
  const rows = table.map(([code, changes, nodes, values, related]) => ({
    code,
    changes,
    nodes,
    told: [values, related],
  }));

  it.each(rows)("says what it names, and where else: $code", ({ code, changes, nodes, told }) => {
    const found = problemsOf(changes, nodes).filter((problem) => problem.code === code);
    expect(found.map(({ values, related }) => [values, related])).toContainEqual(told);
  });
});
