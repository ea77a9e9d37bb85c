import fc from "fast-check";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { exits, writtenExits } from "../../lib/flow/steps/exits";
import { stepTypes } from "../../lib/flow/steps/index";
import type { FlowNode } from "../../lib/flow/document/flow";
import type { Edit } from "../../web/model/edits/edit";
import { addElement, moveElement, removeElement } from "../../web/model/edits/listEdits";
import { referencesTo } from "../../web/model/edits/referencesTo";
import { setValue } from "../../web/model/edits/setValue";
import { setWords } from "../../web/model/edits/setWords";
import { addStep, copyStep, removeStep } from "../../web/model/edits/stepEdits";
import { beginHistory, change, redo, undo } from "../../web/model/history";
import { isSame } from "../../web/model/isSame";
import { isReadable } from "../../web/model/isReadable";
import { repairFlow } from "../../web/model/repairFlow";
import { deepFreeze } from "../support/deepFreeze";
import { flowDocument } from "../support/flowArbitraries";

const given = { nameOf: (kind: string) => kind.replace(/\W/g, ""), flow: "other" };
const types = Object.keys(stepTypes) as FlowNode["type"][];

/** A sound form of any flow. */
const flow = flowDocument("flow", ["other"])
  .map((document) => flowSchema.safeParse(document))
  .filter(({ success }) => success)
  .map(({ data }) => deepFreeze(data as Flow));

/** Any edit that a form can make, somewhere in a flow; `draw` are numbers to choose by. */
function someEdit(document: Flow, [kind, one, two, three]: readonly number[]): Edit {
  const pick = <Value>(list: readonly Value[], by = 0) => list[by % list.length];
  const keys = Object.keys(document.nodes);
  const step = pick(keys, one) ?? document.entry;
  const node = document.nodes[step] as FlowNode;
  const ways = writtenExits(node, document).map(({ path }) => `nodes.${step}.${path}`);
  const way = pick(ways, two);
  const place = pick([...keys, "hangup", "operator", "back"], three) ?? "hangup";
  const language = document.languages[0] ?? "en";
  const options = `nodes.${step}.options`;
  const edits: readonly (() => Edit)[] = [
    () => addStep(pick(types, two) ?? "say", "A new step", given, way),
    () => copyStep(step, "Another"),
    () => removeStep(step, place),
    () => setValue(way ?? "onError", place),
    () => setValue(`nodes.${step}.title`, pick(["", "Reception", "x".repeat(80)], two)),
    () => setValue("name", pick(["", "Another name"], two)),
    () => setValue("operator", pick([undefined, { person: "anna" }], two)),
    ...("options" in node
      ? [
          () => addElement(options, { keys: "", label: {}, next: place }),
          () => moveElement(options, (two ?? 0) % 4, 1),
          () => removeElement(options, (two ?? 0) % 4),
        ]
      : []),
    ...("to" in node && Array.isArray(node.to) ? [() => removeElement(`nodes.${step}.to`, 0)] : []),
    ...("prompt" in node
      ? [() => setWords(`nodes.${step}.prompt`, language, pick(["", "Hello"], two) ?? "")]
      : []),
  ];
  return pick(edits, kind)?.() ?? copyStep(step, "Another");
}

const draws = fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), { maxLength: 12 });

describe("edits of a flow", () => {
  it("keep its form right, or such that a wrong value is all that is wrong", () => {
    fc.assert(
      fc.property(flow, draws, (first, numbers) => {
        const last = numbers.reduce(
          (document, draw) => someEdit(document, draw)(document).document,
          first,
        );
        expect(isReadable(last)).toBe(true);
        expect(repairFlow(last, first)).toBeDefined();
      }),
    );
  });

  it("can be taken back one by one to the same document, and done again", () => {
    fc.assert(
      fc.property(flow, draws, (first, numbers) => {
        const begun = beginHistory(first);
        const done = numbers.reduce(
          (history, draw, index) =>
            change(history, someEdit(history.present, draw)(history.present), index * 5000),
          begun,
        );
        const back = done.past.reduce(undo, done);
        expect(back.present).toEqual(first);
        expect(done.past.reduce(redo, back).present).toEqual(done.present);
      }),
    );
  });

  it("remove a step so that no way leads to it any more", () => {
    fc.assert(
      fc.property(flow, fc.nat(20), (document, place) => {
        const keys = Object.keys(document.nodes);
        fc.pre(keys.length > 1);
        const step = keys[place % keys.length] ?? "";
        const left = removeStep(step, "hangup")(document).document;
        expect(Object.keys(left.nodes)).not.toContain(step);
        expect(referencesTo(left, step)).toEqual([]);
        expect(left.entry).not.toBe(step);
        const reached = Object.values(left.nodes).flatMap((node) =>
          exits(node, left).flatMap(({ to }) => (to.type === "node" ? to.node : [])),
        );
        expect(reached).not.toContain(step);
        expect(flowSchema.safeParse(left).success).toBe(true);
      }),
    );
  });

  test.each(types)(
    "make a step of type %s that has the right form from the first moment",
    (type) => {
      const document = flowSchema.parse({
        schema: "flow/v1",
        key: "flow",
        name: "Flow",
        languages: ["en"],
        timeZone: "UTC",
        entry: "hello",
        nodes: { hello: { type: "say", prompt: "Hello.", next: "hangup" } },
      });
      const { document: edited, path } = addStep(type, "New", given, "nodes.hello.next")(document);
      expect(flowSchema.safeParse(edited).error?.issues).toBeUndefined();
      expect(`nodes.${String((edited.nodes["hello"] as { next?: string }).next)}`).toBe(path);
    },
  );
});

describe("the history", () => {
  const named = (name: string): Edit => setValue("name", name);
  const begin = () =>
    beginHistory(
      flowSchema.parse({
        schema: "flow/v1",
        key: "flow",
        name: "Flow",
        languages: ["en"],
        timeZone: "UTC",
        entry: "bye",
        nodes: { bye: { type: "hangup" } },
      }),
    );

  it("takes what is typed in one field within 1.5 s for one change", () => {
    const letters = ["F", "Fr", "Fro"];
    const typed = letters.reduce(
      (history, text, index) => change(history, named(text)(history.present), index * 1400, "name"),
      begin(),
    );
    expect(typed.past.length).toBe(1);
    const later = change(typed, named("From")(typed.present), 2800 + 1600, "name");
    expect(later.past.length).toBe(2);
    expect(undo(undo(later)).present.name).toBe("Flow");
  });

  it("remembers 200 changes, and none that changes nothing", () => {
    const many = Array.from({ length: 250 }, (_one, index) => `Name ${index}`).reduce(
      (history, text, index) => change(history, named(text)(history.present), index * 5000),
      begin(),
    );
    expect(many.past.length).toBe(200);
    expect(change(many, named("Name 249")(many.present), 9e9)).toBe(many);
    expect(isSame(many.past[0]?.document, { ...many.present, name: "Name 49" })).toBe(true);
  });
});
