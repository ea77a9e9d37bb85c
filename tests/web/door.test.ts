import { checkFlow } from "../../lib/flow/check/checkFlow";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { removeElement } from "../../web/model/edits/listEdits";
import { doorText } from "../../web/model/doorText";
import { knownNames } from "../../web/model/knownNames";
import { problemSentence } from "../../web/model/problemSentence";
import { quickFixes } from "../../web/model/quickFixes";
import { de } from "../../web/words/de";
import { door as germanDoor } from "../../web/words/de/door";
import { en } from "../../web/words/en";
import { door as englishDoor } from "../../web/words/en/door";

const bindings = bindingsSchema.parse({
  schema: "bindings/v1",
  people: {
    anna: { name: "Anna Schmidt", userId: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001" },
  },
  lists: { blocked: ["+4930555013"] },
  schedules: { office: { title: "Office hours", weekly: { monday: [["09:00", "17:00"]] } } },
});

function flowWith(door: unknown): Flow {
  return flowSchema.parse({
    schema: "flow/v1",
    key: "practice",
    name: "Practice",
    languages: ["en"],
    timeZone: "Europe/London",
    entry: "bye",
    door,
    nodes: { bye: { type: "hangup", prompt: "Bye." } },
  });
}

const titleOf =
  (flow: Flow): Parameters<typeof doorText>[1] =>
  (kind, name) =>
    knownNames(kind, flow, bindings).find((one) => one.name === name)?.title ?? name;
const when = (variable: string, value: unknown) => ({ op: "gt", args: [{ var: variable }, value] });
const problemsOf = (flow: Flow, code: string) =>
  checkFlow(flow, { bindings }).problems.filter((one) => one.code === code);

describe("the door on a page", () => {
  it.each([
    [
      { when: { op: "in", args: [{ var: "caller.number" }, { list: "blocked" }] }, do: "reject" },
      "If the caller’s number is in the list “blocked”: It is turned away (busy).",
      /^Wenn .* in der Liste .*: Er wird abgewiesen \(besetzt\)\.$/,
    ],
    [
      {
        schedule: "office",
        do: "redirect",
        to: [{ person: "anna" }, { personsVoicemail: "anna" }],
      },
      "If “Office hours” says closed, also on holidays: It rings elsewhere: Anna Schmidt, The voicemail of “Anna Schmidt”.",
      /^Wenn „Office hours“ sagt: geschlossen.*: Es klingelt woanders: Anna Schmidt/,
    ],
    [{ do: "answer" }, "Always: It is answered.", /^Immer: Er wird angenommen\.$/],
  ] as const)("says a rule in both languages: %#", (rule, english, german) => {
    const flow = flowWith([rule]);
    const [first] = flow.door ?? [];
    const said = first && doorText(first, titleOf(flow), en, englishDoor);
    expect(said).toBe(english);
    expect(first && doorText(first, titleOf(flow), de, germanDoor)).toMatch(german);
  });

  const wrong: readonly (readonly [code: string, door: readonly unknown[]])[] = [
    ["neverAtDoor", [{ do: "reject" }, { when: when("caller.callsInLastHour", 3), do: "answer" }]],
    ["letsGroupsIn", [{ do: "answer" }]],
    ["hoursUnnamed", [{ is: "open", do: "reject" }]],
    ["redirectEnds", [{ do: "redirect", to: [{ person: "anna" }] }]],
    ["unknownAtDoor", [{ when: when("wish", 3), do: "reject" }]],
    ["listAlone", [{ when: when("caller.callsInLastHour", { list: "blocked" }), do: "reject" }]],
    ["unknownName", [{ do: "redirect", to: [{ personsVoicemail: "ana" }] }]],
  ];
  it.each(wrong)("says %s in both languages, and mends it at one press", (code, door) => {
    const flow = flowWith(door);
    const [problem] = problemsOf(flow, code);
    if (problem === undefined) throw new Error(`There is no ${code}.`);
    expect(problemSentence(problem, en)).toMatch(/door/i);
    expect(problemSentence(problem, de)).toMatch(/Tür/);
    const fixes = quickFixes(problem, { flow, bindings, today: "2026-11-29" });
    expect(fixes.length).toBeGreaterThan(0);
    for (const { edit } of fixes) {
      const mended = flowSchema.parse(edit(flow).document);
      expect(problemsOf(mended, code)).toEqual([]);
    }
  });

  it("is there no more without its last rule", () => {
    const { document } = removeElement("door", 0)(flowWith([{ do: "reject" }]));
    expect(document.door).toBeUndefined();
  });
});
