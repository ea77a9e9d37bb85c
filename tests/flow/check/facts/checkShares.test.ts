import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

describe("shares", () => {
  const share = (...percents: readonly number[]) => ({
    news: {
      type: "share",
      title: "Lottery",
      parts: percents.map((percent) => ({ percent, next: "sales" })),
    },
  });

  it("add up to a hundred", () => {
    expect(problemLines({}, share(33.3, 33.3, 33.3))).toEqual([]);
    expect(sentenceOf(problemsOf({}, share(50, 40)), "shareSum")).toBe(
      "The parts of “Lottery” add up to 90 percent; each gets its share of that. Let them add up to 100.",
    );
    expect(problemLines({}, share(0, 0))).toEqual(["error noShare nodes.news.parts"]);
  });
});
