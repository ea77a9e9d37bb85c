import { measureDocument } from "../../../../lib/flow/check/form/measureDocument";

const nest = (depth: number): unknown => {
  let part: unknown = "words";
  for (let level = 0; level < depth; level++) part = { of: part };
  return part;
};
const steps = (count: number) => ({
  nodes: Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, {}])),
});

describe("measureDocument", () => {
  test.each<[what: string, document: unknown]>([
    ["nothing", undefined],
    ["a word", "words"],
    ["a document of 60 levels", nest(60)],
    ["5,000 steps", steps(5000)],
  ])("says nothing of %s", (_, document) => {
    expect(measureDocument(document)).toBeUndefined();
  });

  test.each<[what: string, document: unknown, problem: object]>([
    [
      "5,001 steps",
      steps(5001),
      { code: "tooManySteps", path: "nodes", values: { steps: 5001, most: 5000 } },
    ],
    [
      "a part too deep, by its first six names",
      nest(62),
      { code: "tooDeep", path: "of.of.of.of.of.of", values: { most: 60 } },
    ],
    [
      "too many values",
      { list: Array.from({ length: 500_001 }, () => 0) },
      { code: "tooLarge", path: "", values: {} },
    ],
    [
      "a name that would change every object",
      JSON.parse('{"nodes":{"__proto__":{}}}'),
      { code: "wrongKey", path: "nodes.__proto__", values: { key: "__proto__" } },
    ],
  ])("refuses %s", (_, document, problem) => {
    expect(measureDocument(document)).toMatchObject({ severity: "error", ...problem });
  });
});
