import { checkFlow } from "../../../lib/flow/check/checkFlow";
import { cleanFlow, problemsOf } from "../../support/checkedFlow";
import { richBindings } from "../../support/richBindings";
import { fixtureBindings, readFixture } from "../../support/readFixture";

const context = { bindings: richBindings };

describe("checkFlow", () => {
  it("has nothing to say about a flow in which nothing is wrong", () => {
    const { flow, problems } = checkFlow(cleanFlow(), context);
    expect(problems).toEqual([]);
    expect(flow?.key).toBe("clean");
  });

  test.each(["contoso", "extensions", "mustListen", "endToEnd"])(
    "finds no error in the fixture %s",
    (name) => {
      const { problems } = checkFlow(readFixture(`flows/${name}.flow.json`), {
        bindings: fixtureBindings(),
      });
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );

  it("gives the flow even where a check finds errors, but not where the form is wrong", () => {
    expect(checkFlow(cleanFlow({ entry: "nowhere" }), context).flow).toBeDefined();
    expect(checkFlow(cleanFlow({ entry: 5 }), context).flow).toBeUndefined();
  });
});

describe("a document that nobody meant as a flow", () => {
  const depth = 10_000;

  it("may nest expressions ten thousand deep", () => {
    let when: unknown = true;
    for (let level = 0; level < depth; level++) when = { op: "not", args: [when] };
    const branch = { type: "branch", cases: [{ when, next: "start" }], otherwise: "start" };
    expect(problemsOf({}, { branch })).toEqual([
      {
        path: "nodes.branch.cases.0.when.args",
        message:
          "This part is nested more than 60 levels deep. Take it apart: no step needs so much.",
        severity: "error",
        code: "tooDeep",
        values: { most: 60 },
      },
    ]);
  });

  it("may be as deep as no parser goes", () => {
    const text = `${'{"nodes":'.repeat(depth)}1${"}".repeat(depth)}`;
    expect(checkFlow(JSON.parse(text), context).problems).toMatchObject([{ code: "tooDeep" }]);
  });

  it("may be larger than any flow", () => {
    const document = cleanFlow({ tests: Array.from({ length: 600_000 }, () => 0) });
    expect(checkFlow(document, context).problems).toMatchObject([{ code: "tooLarge", path: "" }]);
  });

  it("may have names that objects have already", () => {
    const step = { type: "say", prompt: "Hello.", next: "toString" };
    const problems = problemsOf(
      { entry: "constructor", lists: { valueOf: ["1"] } },
      {
        constructor: step,
        toString: {
          type: "transfer",
          to: [{ target: { person: "constructor" } }, { target: { queue: "hasOwnProperty" } }],
          failed: "isPrototypeOf",
        },
        goTo: { type: "goto", flow: "constructor" },
        open: { type: "hours", schedule: "toString", open: "goTo", closed: "goTo" },
      },
    );
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "unknownStep", path: "nodes.toString.failed" },
      { code: "unknownFlow", path: "nodes.goTo.flow" },
      { code: "unknownName", path: "nodes.toString.to.0.target.person" },
      { code: "unknownName", path: "nodes.toString.to.1.target.queue" },
      { code: "unknownName", path: "nodes.open.schedule" },
    ]);
  });

  it("may try to be everybody's prototype", () => {
    const document: unknown = JSON.parse('{"nodes":{"__proto__":{"type":"return"}}}');
    expect(checkFlow(document, context).problems).toMatchObject([
      { code: "wrongKey", path: "nodes.__proto__" },
    ]);
  });
});
