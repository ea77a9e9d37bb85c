import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

const say = (next: string) => ({ type: "say", title: "Hours", prompt: "Hello.", next });

describe("the ways of a flow", () => {
  it("lead to steps there are, and the nearest is suggested", () => {
    expect(sentenceOf(problemsOf({}, { news: say("slaes") }), "unknownStep")).toBe(
      "“Hours” leads to “slaes”, which is not a step of this flow. Did you mean “sales”?",
    );
    expect(sentenceOf(problemsOf({}, { news: say("reception") }), "unknownStep")).toBe(
      "“Hours” leads to “reception”, which is not a step of this flow. Name one of the flow's steps, or “back”, “main”, “repeat”, “return”, “hangup” or “operator”.",
    );
  });

  it("begin somewhere", () => {
    expect(sentenceOf(problemsOf({ entry: "strat" }), "unknownStep")).toBe(
      "The flow begins with “strat”, which is not one of its steps. Did you mean “start”?",
    );
    expect(sentenceOf(problemsOf({ entry: "welcome" }), "unknownStep")).toBe(
      "The flow begins with “welcome”, which is not one of its steps. Name the step that answers the call.",
    );
  });

  it("are looked at wherever they are written", () => {
    const lines = problemLines(
      {
        onError: "a1",
        globals: { "0": { go: "a2" }, "9": "repeat" },
        defaults: { onExhausted: "a3", onNoInput: "a4", onNoMatch: "a5" },
      },
      {
        news: { type: "say", prompt: "Hi.", listen: { "1": "a6" }, next: "~goodbye" },
        more: { type: "return" },
      },
    );
    expect(lines.filter((line) => line.startsWith("error unknownStep"))).toEqual(
      [
        "nodes.news.listen.1",
        "nodes.news.next",
        "globals.0.go",
        "onError",
        "defaults.onExhausted",
        "defaults.onNoInput",
        "defaults.onNoMatch",
      ].map((path) => `error unknownStep ${path}`),
    );
  });

  it("lead to the operator only where there is one", () => {
    const problems = problemsOf({ globals: { "0": "operator" } }, { news: say("operator") });
    expect(problems.filter(({ code }) => code === "noOperator")).toMatchObject([
      {
        path: "nodes.news.next",
        severity: "error",
        message:
          "“Hours” leads to the operator, but the flow does not say who that is. Fill in “operator”, or let this way lead to a step.",
      },
      { path: "globals.0", severity: "error" },
    ]);
    expect(problemLines({}, { news: say("operator"), sales: { type: "return" } })).toEqual([
      "warning noOperator nodes.news.next",
    ]);
    const operator = { person: "anna" };
    expect(problemLines({ operator, globals: { "0": "operator" } })).toEqual([]);
  });

  it("are never mistaken for a step's key", () => {
    const problems = problemsOf({}, { back: say("main"), main: say("start") });
    expect(sentenceOf(problems, "takenKey")).toBe(
      "A step cannot be called “back”: as a way it means something else. Give the step another key.",
    );
  });
});
