import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { option, menu, only } from "./keyedFlow";

describe("the tries of a question", () => {
  it("are bounded by no less than those of one kind", () => {
    const start = menu([option("1")], { tries: { noInput: 2, noMatch: 4, total: 3 } });
    expect(sentenceOf(problemsOf({}, start), "fewTries")).toBe(
      "“Main menu” gives up after 3 tries in all, before its 4 tries of one kind are used. Let “total” be at least as great, or lower the others.",
    );
    expect(only(problemLines({ defaults: { tries: { total: 2 } } }), "fewTries")).toEqual([
      "warning fewTries defaults.tries.total",
    ]);
  });
});
