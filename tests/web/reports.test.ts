import { readFileSync } from "node:fs";
import { flowSchema } from "../../lib/flow/document/flow";
import { stackPaths } from "../../web/reports/stackPaths";
import { reportedTitle, resultName } from "../../web/reports/stepNames";
import { wayTitle } from "../../web/reports/wayTitle";
import { en as page } from "../../web/words/en";
import { reports as words } from "../../web/words/en/reports";

const clinic = flowSchema.parse(JSON.parse(readFileSync("flows/clinic.flow.json", "utf8")));

describe("stackPaths", () => {
  it("puts what begins alike together, the most common first, and loses no call", () => {
    const blocks = stackPaths([
      { places: ["a", "b", "end"], calls: 5 },
      { places: ["a", "c"], calls: 6 },
      { places: ["z"], calls: 20 },
      { places: ["a", "b", "b"], calls: 2 },
    ]);
    expect(
      blocks.map(({ place, depth, from, calls, isEnd }) =>
        [place, depth, from, calls, isEnd].join(" "),
      ),
    ).toEqual([
      "z 0 0 20 true",
      "a 0 20 13 false",
      "b 1 20 7 false",
      "end 2 20 5 true",
      "b 2 25 2 true",
      "c 1 27 6 true",
    ]);
  });

  it("tells a place where calls ended from the same one where they went on", () => {
    const blocks = stackPaths([
      { places: ["a"], calls: 1 },
      { places: ["a", "b"], calls: 2 },
    ]);
    expect(blocks.map(({ place, isEnd, calls }) => `${place} ${isEnd} ${calls}`)).toEqual([
      "a false 2",
      "b true 2",
      "a true 1",
    ]);
  });
});

describe("the names in reports", () => {
  it.each([
    ["main", "Main menu"],
    ["(operator)", "the operator"],
    ["other/main", "other: main"],
    ["other/(person)", "other: a person who was chosen"],
    ["gone", "gone"],
    ["constructor", "constructor"],
  ])("call %s %s", (name, title) => {
    expect(reportedTitle(name, clinic, words)).toBe(title);
  });

  it.each([
    ["main", "key:1", "1 appointment"],
    ["main", "universal:*", page.flow.everywhere("*")],
    ["gone", "error", page.flow.onError],
    ["main", "gone", "gone"],
    ["gone", "key:1", "key:1"],
  ])("call the way of %s by %s %s", (step, exit, title) => {
    expect(wayTitle(step, exit, clinic, "en", page)).toBe(title);
  });

  it("show a result that a later version knows as it is", () => {
    expect(["abandoned", "toString", "new"].map((one) => resultName(one, words))).toEqual([
      "Hung up",
      "toString",
      "new",
    ]);
  });
});
