import { explainJson } from "../../lib/json/explainJson";

/** The line and column, and what is said. */
function said(text: string): string {
  const { place, message } = explainJson(text);
  return `${place.line}:${place.column} ${message}`;
}

describe("something that stands where something else should", () => {
  test.each([
    ["two commas", '{"a": 1, , "b": 2}', "1:10 Here a name in double quotes is missing."],
    ["a comma missing", '{"a": 1\n "b": 2}', "1:8 A comma is missing here."],
    ["a comma missing between groups", '[{"a": 1} {"b": 2}]', "1:10 A comma is missing here."],
    ["a colon missing", '{"a" 1}', "1:5 A colon is missing here. A list is written with [ and ]."],
    [
      "a list in braces",
      '{"a": {"b", "c"}}',
      "1:11 A colon is missing here. A list is written with [ and ].",
    ],
    ["a semicolon", '{"a": 1; "b": 2}', "1:8 Between two fields stands a comma."],
    ["an equals sign", '{"a"= 1}', "1:5 Between a name and its value stands a colon."],
    [
      "a name in brackets",
      '{"a": ["b": 1]}',
      "1:11 A colon stands after a name, in braces. Perhaps a { is missing before.",
    ],
    ["no value", '{"a": }', "1:7 A value is missing after the colon."],
    ["a name alone", '{"a"}', "1:5 This name has no value: a colon and a value are missing."],
    [
      "a list begun with a brace",
      "{[1]}",
      "1:2 After { comes a name in double quotes. A list is written with [ and ].",
    ],
    [
      "a quote missing before",
      '{"a": hello}',
      "1:7 A quote is missing: a text stands in double quotes, and here begins hello.",
    ],
    [
      "a long word without quotes",
      '{"a": abcdefghijklmnopqrstuvwxyz}',
      "1:7 A quote is missing: a text stands in double quotes, and here begins abcdefghijklmnopqrs….",
    ],
    ["a name without quotes", "{a: 1}", '1:2 A name stands in double quotes: "a".'],
    [
      "quotes in a text",
      '{"a": "Say "hello" now"}',
      '1:12 Is a quote missing before this one, or is it too many? Inside a text it is written \\".',
    ],
    [
      "single quotes",
      "{'a': 1}",
      "1:2 Names and texts stand in double quotes, not in single ones.",
    ],
    ["curly quotes", '{"a": “x”}', '1:7 Names and texts stand in straight quotes: ".'],
    ["True", '{"a": True}', "1:7 Write true instead of True."],
    ["none", '{"a": none}', "1:7 Write null instead of none."],
    [
      "a number that begins with 0",
      '{"a": 0042}',
      "1:7 A number does not begin with 0. Put digits that do into double quotes.",
    ],
    [
      "a bracket that does not fit",
      '{"a": [1, 2}',
      "1:12 } does not close what is open here: that began with [.",
    ],
    [
      "a space of a web page",
      '{\u00a0"a": 1}',
      "1:2 Here is a space of another kind, as web pages have. Delete it.",
    ],
    ["YAML", "schema: flow/v1", "1:1 A document begins with {."],
    ["XML", "<menu/>", "1:1 A document begins with {."],
  ])("is told for %s", (_, text, sentence) => {
    expect(said(text)).toBe(sentence);
  });
});
