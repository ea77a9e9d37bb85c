import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { only } from "../facts/keyedFlow";

describe("menus behind menus", () => {
  const behind = (next: string) => ({
    type: "menu",
    prompt: "Press 1.",
    options: [{ keys: "1", label: "x", next }],
  });

  it("are three at most", () => {
    const nodes = { start: behind("second"), second: behind("third"), third: behind("news") };
    expect(only(problemLines({}, nodes), "deepMenu")).toEqual([]);
    const deeper = {
      ...nodes,
      third: behind("fourth"),
      fourth: behind("fifth"),
      fifth: behind("sales"),
    };
    expect(sentenceOf(problemsOf({}, deeper), "deepMenu")).toBe(
      "“fourth” is the 4th menu in a row on the way there. Callers lose their way below 3: bring it nearer to the beginning.",
    );
  });
});
