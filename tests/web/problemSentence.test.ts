import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import { problemSentence } from "../../web/model/problemSentence";
import { de } from "../../web/words/de";
import { en } from "../../web/words/en";

const problem: FlowProblem = {
  path: "nodes.main.options.1.keys",
  message: "“Main menu” has two options for the key “1”.",
  severity: "error",
  code: "sameKeys",
  values: { step: "Main menu", keys: "1", other: 1 },
};

describe("problemSentence", () => {
  it("says a problem in the words of the page", () => {
    expect(problemSentence(problem, en)).toBe(
      "In “Main menu” the key 1 is there twice. Give one of them another.",
    );
    expect(problemSentence(problem, de)).toMatch(/^In „Main menu“ gibt es die Taste 1 zweimal\./);
  });

  it("leaves to the check what the page has no words for", () => {
    expect(problemSentence({ ...problem, code: "slowPattern" }, de)).toBeUndefined();
  });

  it("has the same sentences in both languages, each with what its problem names", () => {
    expect(Object.keys(de.sentences)).toEqual(Object.keys(en.sentences));
    const named = { step: "‹step›", value: (name: string) => `‹${name}›` };
    const namesIn = (text = "") => text.match(/‹\w+›/g)?.toSorted() ?? [];
    for (const [code, say] of Object.entries(en.sentences)) {
      const german = de.sentences[code as FlowProblem["code"]]?.(named);
      expect([code, namesIn(german)]).toEqual([code, namesIn(say(named))]);
    }
  });
});
