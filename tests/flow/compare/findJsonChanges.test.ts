import { findJsonChanges } from "../../../lib/flow/compare/findJsonChanges";

const never = () => false;

describe("findJsonChanges", () => {
  test.each<[what: string, before: unknown, after: unknown, changes: readonly object[]]>([
    ["nothing where only the order of fields differs", { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    [
      "a value at the deepest place",
      { a: { b: 1, c: 2 } },
      { a: { b: 3, c: 2 } },
      [{ path: ["a", "b"], before: 1, after: 3 }],
    ],
    [
      "what is new and what is gone",
      { a: 1 },
      { b: 2 },
      [
        { path: ["a"], before: 1, after: undefined },
        { path: ["b"], before: undefined, after: 2 },
      ],
    ],
    [
      "a value that became another kind",
      { a: "x" },
      { a: { b: 1 } },
      [{ path: ["a"], before: "x", after: { b: 1 } }],
    ],
  ])("finds %s", (_, before, after, changes) => {
    expect(findJsonChanges(before, after, never)).toEqual(changes);
  });

  it("looks no deeper than it is told", () => {
    const [before, after] = [{ prompt: { text: "a" } }, { prompt: { text: "b" } }];
    expect(findJsonChanges(before, after, (path) => path.at(-1) === "prompt")).toEqual([
      { path: ["prompt"], before: { text: "a" }, after: { text: "b" } },
    ]);
  });
});
