import { findCircles } from "../../../../lib/flow/check/graph/findCircles";

/** A graph by lines such as `a: b c`. */
const toGraph = (...lines: readonly string[]) =>
  new Map(
    lines.map((line) => {
      const [vertex = "", rest = ""] = line.split(": ");
      return [vertex, rest.split(" ").filter((one) => one !== "")] as const;
    }),
  );
const sorted = (circles: readonly (readonly string[])[]) =>
  circles.map((circle) => circle.toSorted().join(" ")).toSorted();

describe("findCircles", () => {
  test.each<[what: string, lines: readonly string[], circles: readonly string[]]>([
    ["nothing in a chain", ["a: b", "b: c", "c: "], []],
    ["nothing where two ways meet again", ["a: b c", "b: d", "c: d", "d: "], []],
    ["a vertex that leads to itself", ["a: a b", "b: "], ["a"]],
    ["two that lead to each other", ["a: b", "b: a"], ["a b"]],
    ["two circles that share a vertex as one", ["a: b", "b: a c", "c: b"], ["a b c"]],
    [
      "two circles with a one-way street between",
      ["a: b", "b: a c", "c: d", "d: c"],
      ["a b", "c d"],
    ],
    ["nothing behind an edge to a vertex that is not there", ["a: gone"], []],
  ])("finds %s", (_, lines, circles) => {
    expect(sorted(findCircles(toGraph(...lines)))).toEqual(circles);
  });

  it("finds a circle of 50,000 vertices", () => {
    const most = 50_000;
    const graph = new Map(
      Array.from({ length: most }, (_, index) => [String(index), [String((index + 1) % most)]]),
    );
    expect(findCircles(graph).map(({ length }) => length)).toEqual([most]);
  });
});
