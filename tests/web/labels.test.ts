import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { exits } from "../../lib/flow/steps/exits";
import { stepType } from "../../lib/flow/steps/index";
import { callTree, stepOf, type WayEnd, type TreeStep } from "../../web/model/callTree";
import { findSteps } from "../../web/model/findSteps";
import { endLabel } from "../../web/model/endLabel";
import { promptPieces } from "../../web/model/promptText";
import { promptLabel, wayLabel, wayLabels } from "../../web/model/wayLabel";
import { de } from "../../web/words/de";
import { en } from "../../web/words/en";
import { flowOf } from "../support/flowOf";

const demo = (name: string): Flow =>
  flowSchema.parse(
    JSON.parse(readFileSync(join(__dirname, `../../flows/${name}.flow.json`), "utf8")),
  );
const demos = ["contoso", "clinic", "shop", "bank", "identify"];

/** What stands on the ways out of one step, keys first. */
function waysOf(flow: Flow, step: string, words = en): readonly string[] {
  const node = flow.nodes[step];
  if (node === undefined) throw new Error(step);
  return exits(node, flow)
    .filter(({ isDefault }) => !isDefault)
    .map((way) => wayLabel(way, node, flow, flow.languages[0] ?? "en", words))
    .map(({ keys, text }) => [keys, text].filter((part) => part !== undefined).join(" "));
}

describe("wayLabel", () => {
  it("names keys by what they offer, in the flow's language", () => {
    expect(waysOf(demo("clinic"), "main")).toEqual([
      "1 Termin",
      "2 Rezept",
      "3 Laborwerte",
      "4 Sprechzeiten",
      "nothing pressed",
    ]);
  });

  it("says conditions and shares as sentences", () => {
    const flow = flowOf({
      decide: {
        type: "branch",
        cases: [
          {
            when: { op: "startsWith", args: [{ var: "caller.number" }, "+44"] },
            next: "divide",
          },
          {
            when: {
              op: "and",
              args: [
                { op: "not", args: [{ var: "caller.known" }] },
                { op: "ge", args: [{ var: "age" }, 18] },
              ],
            },
            next: "divide",
          },
        ],
        otherwise: "divide",
      },
      divide: {
        type: "share",
        parts: [
          { percent: 30, next: "hangup" },
          { percent: 70, next: "operator" },
        ],
      },
    });
    expect([...waysOf(flow, "decide"), ...waysOf(flow, "divide", de)]).toEqual([
      "if the caller’s number begins with “+44”",
      "if not (the caller is known) and age is at least 18",
      "otherwise",
      "30 %",
      "70 %",
    ]);
  });

  it("calls silence and wrong keys that lead to one end the last try", () => {
    const flow = flowOf({
      main: {
        type: "menu",
        prompt: "Choose.",
        options: [{ keys: "1", label: "one", next: "bye" }],
        onExhausted: "bye",
      },
      bye: { type: "hangup" },
    });
    const node = flow.nodes["main"];
    if (node === undefined) throw new Error();
    const ways = exits(node, flow).filter(({ to }) => stepOf(flow, to) === "bye");
    expect(wayLabels(ways, node, flow, "en", en)).toEqual([
      { keys: "1", text: "one" },
      { text: "after the last try" },
    ]);
  });

  it.each(demos)("has words for every way, end and prompt of %s", (name) => {
    const flow = demo(name);
    const raw = /^(?:key|case|part):|^~|^on[A-Z]|^no[A-Z]|[a-z][A-Z]/;
    const ofSteps = Object.values(flow.nodes).flatMap((node) => [
      ...exits(node, flow).map((way) => wayLabel(way, node, flow, "en", en).text),
      ...(stepType(node).prompts?.(node) ?? []).map((prompt) => promptLabel(prompt, node, en)),
    ]);
    const places = (step: TreeStep): readonly WayEnd[] =>
      step.ways.flatMap(({ end }) => [end, ...(end.type === "step" ? places(end.step) : [])]);
    const ofPlaces = callTree(flow)
      .roots.flatMap(({ end }) => (end.type === "step" ? places(end.step) : [end]))
      .map((end) => endLabel(end, flow, en));
    expect([...ofSteps, ...ofPlaces].filter((text) => raw.test(text))).toEqual([]);
  });
});

describe("promptPieces", () => {
  it("shows what is spoken in end of words, and says where words are missing", () => {
    const prompt = [
      { text: { en: "It arrives on", de: "Sie kommt am" } },
      { say: "date" as const, value: { var: "order.arrives" } },
      { pause: 1.5 },
      { text: { en: "Thank you." } },
    ];
    const flow = { languages: ["en", "de"] };
    const texts = (language: string) =>
      promptPieces(prompt, flow, language, en).map(({ text }) => text);
    expect(texts("en")).toEqual(["It arrives on", "‹order.arrives›", "pause 1.5 s", "Thank you."]);
    expect(texts("de")).toEqual(["Sie kommt am", "‹order.arrives›", "pause 1.5 s"]);
    expect(promptPieces("Hello.", flow, "de", en)).toEqual([]);
  });
});

describe("findSteps", () => {
  it("finds by title, kind and words, in the document's order", () => {
    const flow = demo("clinic");
    expect(findSteps(flow, "laborat", "en", en)).toEqual(["main", "laboratory"]);
    expect(findSteps(flow, "opening hours", "en", en)).toContain("open");
    expect(findSteps(flow, "  ", "en", en)).toEqual([]);
  });
});
