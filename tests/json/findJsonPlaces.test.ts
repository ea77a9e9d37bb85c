import { findJsonPlaces } from "../../lib/json/findJsonPlaces";

const text = `{
  "nodes": { "main": { "type": "menu", "options": [{ "next": 1 }, 2] } },
  "name": "a", "name": "b",
  "name": "c"
}`;

describe("findJsonPlaces", () => {
  it("finds each part by its path: where its name stands, and its value", () => {
    const { parts } = findJsonPlaces(text);
    expect(Object.fromEntries(parts)).toEqual({
      "": { value: { line: 1, column: 1 }, isGroup: true },
      nodes: { name: { line: 2, column: 3 }, value: { line: 2, column: 12 }, isGroup: true },
      "nodes.main": {
        name: { line: 2, column: 14 },
        value: { line: 2, column: 22 },
        isGroup: true,
      },
      "nodes.main.type": {
        name: { line: 2, column: 24 },
        value: { line: 2, column: 32 },
        isGroup: false,
      },
      "nodes.main.options": {
        name: { line: 2, column: 40 },
        value: { line: 2, column: 51 },
        isGroup: true,
      },
      "nodes.main.options.0": { value: { line: 2, column: 52 }, isGroup: true },
      "nodes.main.options.0.next": {
        name: { line: 2, column: 54 },
        value: { line: 2, column: 62 },
        isGroup: false,
      },
      "nodes.main.options.1": { value: { line: 2, column: 67 }, isGroup: false },
      name: { name: { line: 4, column: 3 }, value: { line: 4, column: 11 }, isGroup: false },
    });
  });

  it("names a name that one group has several times, with every place", () => {
    expect(findJsonPlaces(text).repeated).toEqual([
      {
        path: "name",
        name: "name",
        places: [
          { line: 3, column: 3 },
          { line: 3, column: 16 },
          { line: 4, column: 3 },
        ],
      },
    ]);
  });

  it("reads 100,000 levels, and keeps places of the first hundred", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(findJsonPlaces(deep).parts.size).toBe(101);
  });
});
