import { readJson } from "../../lib/json/readJson";
import { sayRepeatedName } from "../../lib/json/sayRepeatedName";

const read = (text: string) => {
  const result = readJson(text);
  if ("mistake" in result) throw new TypeError(result.mistake.message);
  return result.read;
};

describe("readJson", () => {
  const text = '{\n  "nodes": {\n    "a": { "keys": ["1", "2"] },\n    "b": 3\n  }\n}';

  test.each([
    ["a value", "nodes.b", "value", 4, 10],
    ["a value's name", "nodes.b", "name", 4, 5],
    ["a group, by its name", "nodes.a", "value", 3, 5],
    ["an entry of a list", "nodes.a.keys.1", "value", 3, 26],
    ["what is missing, by what it would belong to", "nodes.a.type.x", "value", 3, 5],
    ["what is nowhere", "defaults", "value", 1, 1],
    ["the document", "", "value", 1, 1],
  ] as const)("knows the place of %s", (_, path, of, line, column) => {
    expect(read(text).placeOf(path, of)).toEqual({ line, column });
  });

  it("notices a name that is used twice in one group, at any depth", () => {
    const { repeated, document } = read(
      '{"nodes": {"a": {"x": 1, "x": 2},\n"b": 1,\n"a": {}, "c": {"a": 1},\n"a": {}}}',
    );
    expect(document).toEqual({ nodes: { a: {}, b: 1, c: { a: 1 } } });
    expect(repeated.map(sayRepeatedName)).toEqual([
      "“x” is written more than once in the same braces, in the lines 1 and 1: only the last would count. Leave one of them out.",
      "The step “a” is there more than once, in the lines 1, 3 and 4: only the last would count. Give one of them another name.",
    ]);
  });

  it("bears any depth and many parts", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(read(deep).placeOf(Array(200).fill("0").join("."))).toEqual({ line: 1, column: 101 });
  });
});
