import type { Bindings } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import type { FlowProblemCode } from "../../lib/flow/check/problemValues";
import { makeChecker } from "../../web/check/makeChecker";
import { quickFixes } from "../../web/model/quickFixes";

const bindings: Bindings = {
  schema: "bindings/v1",
  people: { anna: { userId: "1", name: "Anna Berg" } },
};

type Fields = Readonly<Record<string, unknown>>;

/** A menu with a person behind each key, whose fields are given. */
const flowWith = (menu: Fields, flow: Fields = {}): Flow =>
  flowSchema.parse({
    schema: "flow/v1",
    key: "flow",
    name: "Flow",
    languages: ["en", "de"],
    timeZone: "UTC",
    entry: "main",
    operator: { person: "anna" },
    ...flow,
    nodes: {
      main: {
        type: "menu",
        title: "Main menu",
        options: [
          { keys: "1", label: { en: "Sales", de: "Verkauf" }, next: "sales" },
          { keys: "2", label: { en: "Service", de: "Service" }, next: "service" },
        ],
        ...menu,
      },
      sales: { type: "transfer", to: [{ target: { person: "anna" } }], failed: "operator" },
      service: {
        type: "menu",
        prompt: [{ text: { en: "To wait, press 1.", de: "Um zu warten, drücken Sie die 1." } }],
        options: [{ keys: "1", label: { en: "Wait", de: "Warten" }, next: "sales" }],
      },
    },
  });

const context = { flows: {}, today: "2026-11-29" };
const problemsIn = (flow: Flow, code: FlowProblemCode) =>
  makeChecker()({ document: flow, bindings, ...context }).problems.filter(
    (problem) => problem.code === code,
  );

/** The flow once every problem of a kind was mended at one press each. */
const mended = (flow: Flow, code: FlowProblemCode): Flow => {
  const [problem] = problemsIn(flow, code);
  if (problem === undefined) return flow;
  const [fix] = quickFixes(problem, { flow, bindings, today: context.today });
  if (fix === undefined) throw new Error(`Nothing mends ${problem.message}`);
  return mended(flowSchema.parse(fix.edit(flow).document), code);
};

const prompt = (en: string, de: string) => ({ prompt: [{ text: { en, de } }] });

describe("what mends a call at one press", () => {
  it("puts the key after what it is for", () => {
    const flow = flowWith(
      prompt(
        "Press 1 for sales. Press 2 if you have a question.",
        "Drücken Sie die 1 für den Verkauf. Drücken Sie die 2, wenn Sie eine Frage haben.",
      ),
    );
    expect(problemsIn(flow, "keyFirst").map(({ values }) => values)).toEqual([
      { step: "Main menu", words: "Press 1 for sales", instead: "For sales, press 1" },
    ]);
    expect(mended(flow, "keyFirst").nodes["main"]).toMatchObject(
      prompt(
        "For sales, press 1. If you have a question, press 2.",
        "Für den Verkauf drücken Sie die 1. Wenn Sie eine Frage haben, drücken Sie die 2.",
      ),
    );
  });

  it("leaves to people what is not simple", () => {
    const flow = flowWith(
      prompt("Press 1 for sales, 2 for service.", "Für Verkauf die 1, für Service die 2."),
    );
    const [problem] = problemsIn(flow, "keyFirst");
    expect(problem?.values).toEqual({
      step: "Main menu",
      words: "Press 1 for sales, 2 for service",
    });
    expect(problem && quickFixes(problem, { flow, bindings, today: context.today })).toEqual([]);
  });

  it("makes a pause where the next choice begins, whichever comes first", () => {
    const flow = flowWith(
      prompt(
        "For sales press 1 for service press 2.",
        "Drücken Sie die 1 für Verkauf drücken Sie die 2 für Service.",
      ),
    );
    expect(mended(flow, "noPause").nodes["main"]).toMatchObject(
      prompt(
        "For sales press 1. For service press 2.",
        "Drücken Sie die 1 für Verkauf. Drücken Sie die 2 für Service.",
      ),
    );
  });

  it("asks once more before it ends the call", () => {
    const words = prompt("For sales, press 1. For service, press 2.", "Für Verkauf die 1.");
    const flow = flowWith({ ...words, tries: { noInput: 1 }, onNoInput: "hangup" });
    expect(mended(flow, "endsUnwarned").nodes["main"]).toMatchObject({ tries: { noInput: 2 } });
  });

  it("lets the key for a person work in every menu", () => {
    const flow = flowWith({
      ...prompt("For service, press 2. For a person, press 0.", "Für Service die 2."),
      options: [
        { keys: "2", label: { en: "Service", de: "Service" }, next: "service" },
        { keys: "0", label: { en: "Person", de: "Mensch" }, next: "operator" },
      ],
    });
    expect(problemsIn(flow, "operatorKeyDead")).toHaveLength(1);
    expect(mended(flow, "operatorKeyDead").globals).toEqual({ "0": "operator" });
  });
});
