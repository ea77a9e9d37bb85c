import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

describe("numbers in conditions", () => {
  const branch = (when: unknown) => ({
    start: {
      type: "branch",
      title: "Old enough",
      cases: [{ when, next: "news" }],
      otherwise: "sales",
    },
    age: { type: "collect", into: "age", kind: "digits", prompt: "Your age?", next: "start" },
  });
  const lines = (when: unknown) =>
    problemLines({ entry: "age" }, branch(when)).filter((line) => line.includes("textOrder"));
  const age = { var: "age" };

  it("are not in quotes where something is smaller or greater", () => {
    expect(
      sentenceOf(
        problemsOf({ entry: "age" }, branch({ op: "ge", args: [age, "18"] })),
        "textOrder",
      ),
    ).toBe(
      "“Old enough” compares with the text “18”, letter by letter: “9” would come after “18”. Write it as a number, without quotes.",
    );
    expect(lines({ op: "not", args: [{ op: "lt", args: ["18", age] }] })).toHaveLength(1);
  });

  it("may be texts where they are only equal, and times of day", () => {
    expect(lines({ op: "ge", args: [age, 18] })).toEqual([]);
    expect(lines({ op: "eq", args: [age, "0042"] })).toEqual([]);
    expect(lines({ op: "lt", args: [{ var: "now.time" }, "10:00"] })).toEqual([]);
  });
});
