import fc from "fast-check";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { setValue } from "../../web/model/edits/setValue";
import { addStep, removeStep } from "../../web/model/edits/stepEdits";
import { mergeDrafts, takeTheirs } from "../../web/model/mergeDrafts";
import { flowDocument } from "../support/flowArbitraries";

const base = flowSchema.parse({
  schema: "flow/v1",
  key: "flow",
  name: "Flow",
  languages: ["en"],
  timeZone: "UTC",
  entry: "hello",
  nodes: {
    hello: { type: "say", prompt: "Hello.", next: "menu" },
    menu: { type: "menu", prompt: "Press 1.", options: [{ keys: "1", label: "Bye", next: "bye" }] },
    bye: { type: "hangup", prompt: "Bye." },
  },
  schedules: { office: { weekly: {} } },
  tests: [{ name: "first", keys: "1", expect: { ends: "hangup" } }],
});

const given = { nameOf: () => "name", flow: "other" };

describe("mergeDrafts", () => {
  it("takes over what one side alone changed, step by step and section by section", () => {
    const mine = setValue("nodes.hello.prompt", "Good morning.")(base).document;
    const added = addStep("hangup", "Later", given)(base).document;
    const theirs = setValue("schedules.night", { weekly: {} })(added).document;
    const { document, conflicts } = mergeDrafts(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(document.nodes["hello"]).toEqual(mine.nodes["hello"]);
    expect(Object.keys(document.nodes)).toEqual(Object.keys(theirs.nodes));
    expect(Object.keys(document.schedules ?? {})).toEqual(["office", "night"]);
  });

  it("keeps mine where both changed a step, and theirs beside it until somebody chooses", () => {
    const mine = setValue("nodes.hello.prompt", "Good morning.")(base).document;
    const theirs = setValue("nodes.hello.prompt", "Good evening.")(base).document;
    const { document, conflicts } = mergeDrafts(base, mine, theirs);
    expect(document).toEqual(mine);
    expect(conflicts).toEqual([
      { path: "nodes.hello", mine: mine.nodes["hello"], theirs: theirs.nodes["hello"] },
    ]);
    const [conflict] = conflicts;
    expect(conflict && takeTheirs(document, conflict)).toEqual(theirs);
  });

  it("says so when one side removed what the other changed", () => {
    const mine = removeStep("bye", "hangup")(base).document;
    const theirs = setValue("nodes.bye.prompt", "See you.")(base).document;
    const { document, conflicts } = mergeDrafts(base, mine, theirs);
    expect(conflicts).toEqual([
      { path: "nodes.bye", mine: undefined, theirs: theirs.nodes["bye"] },
    ]);
    expect(conflicts.reduce(takeTheirs, document).nodes["bye"]).toEqual(theirs.nodes["bye"]);
  });

  it("asks again where somebody still has to choose, though nobody changed more since", () => {
    const mine = setValue("nodes.hello.prompt", "Good morning.")(base).document;
    const theirs = setValue("nodes.hello.prompt", "Good evening.")(base).document;
    const asked = mergeDrafts(theirs, mine, theirs, ["nodes.hello"]).conflicts;
    expect(asked).toEqual(mergeDrafts(base, mine, theirs).conflicts);
    expect(mergeDrafts(theirs, mine, mine, ["nodes.hello"]).conflicts).toEqual([]);
  });

  it("keeps both test calls of one name", () => {
    const test = (keys: string) => ({ name: "first", keys, expect: { ends: "hangup" } });
    const mine = { ...base, tests: [test("3")] } as unknown as Flow;
    const theirs = {
      ...base,
      tests: [test("2"), { name: "second", keys: "", expect: { ends: "hangup" } }],
    } as unknown as Flow;
    expect(mergeDrafts(base, mine, theirs).document.tests).toEqual([
      test("3"),
      test("2"),
      { name: "second", keys: "", expect: { ends: "hangup" } },
    ]);
  });

  it("loses no step and no change of either side", () => {
    const flow = flowDocument("flow", ["other"])
      .map((document) => flowSchema.safeParse(document))
      .filter(({ success }) => success)
      .map(({ data }) => data as Flow);
    fc.assert(
      fc.property(flow, flow, flow, (was, mine, theirs) => {
        const { document, conflicts } = mergeDrafts(was, mine, theirs);
        const disputed = new Set(conflicts.map(({ path }) => path));
        for (const key of new Set([...Object.keys(mine.nodes), ...Object.keys(theirs.nodes)])) {
          const [before, own, other, now] = [was, mine, theirs, document].map(({ nodes }) =>
            JSON.stringify(nodes[key]),
          );
          const wanted = own !== before ? own : other;
          expect(now).toBe(wanted);
          const bothChanged = own !== before && other !== before && own !== other;
          expect(disputed.has(`nodes.${key}`)).toBe(bothChanged);
        }
        expect(mergeDrafts(was, mine, was).document).toEqual(mine);
        expect(mergeDrafts(was, was, theirs).document).toEqual(theirs);
      }),
    );
  });
});
