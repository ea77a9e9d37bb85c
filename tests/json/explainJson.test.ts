import { explainJson } from "../../lib/json/explainJson";

/** The line and column, and what is said. */
function said(text: string): string {
  const { place, message } = explainJson(text);
  return `${place.line}:${place.column} ${message}`;
}

describe("explainJson", () => {
  test.each([
    [
      "a comma too many",
      '{"a": 1,\n}',
      "1:8 This comma is too many: nothing follows it. Leave it out.",
    ],
    [
      "a comma too many in a list",
      '{"a": [1, 2,]}',
      "1:12 This comma is too many: nothing follows it. Leave it out.",
    ],
    ["two commas", '{"a": 1, , "b": 2}', "1:10 Here a name in double quotes is missing."],
    ["a comma missing", '{"a": 1\n "b": 2}', "1:8 A comma is missing here."],
    ["a comma missing between groups", '[{"a": 1} {"b": 2}]', "1:10 A comma is missing here."],
    ["a colon missing", '{"a" 1}', "1:5 A colon is missing here. A list is written with [ and ]."],
    [
      "a list in braces",
      '{"a": {"b", "c"}}',
      "1:11 A colon is missing here. A list is written with [ and ].",
    ],
    ["an equals sign", '{"a"= 1}', "1:5 Between a name and its value stands a colon."],
    ["a semicolon", '{"a": 1; "b": 2}', "1:8 Between two fields stands a comma."],
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
      "a quote missing at the end",
      '{"a": "b\n"c": 1}',
      "1:7 The text that begins here has no quote at its end.",
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
    [
      "a comment",
      '{"a": 1 // one\n}',
      "1:9 JSON has no comments. Leave it out; a flow has “description”, a step “title”.",
    ],
    [
      "a comment over lines",
      "/* a\nb */ {}",
      "1:1 JSON has no comments. Leave it out; a flow has “description”, a step “title”.",
    ],
    ["True", '{"a": True}', "1:7 Write true instead of True."],
    ["none", '{"a": none}', "1:7 Write null instead of none."],
    [
      "a number that begins with 0",
      '{"a": 0042}',
      "1:7 A number does not begin with 0. Put digits that do into double quotes.",
    ],
    [
      "a number without its end",
      '{"a": 1.}',
      "1:7 This is no number. What is not a number stands in double quotes.",
    ],
    [
      "a backslash",
      '{"a": "c:\\x"}',
      "1:7 In this text, a backslash has to be written twice: \\\\.",
    ],
    [
      "a tab in a text",
      '{"a": "x\ty"}',
      "1:7 This text has a tab in it, or another sign that is not seen: a tab is written \\t.",
    ],
    [
      "a brace that is missing",
      '{"a": {"b": 1}',
      "1:1 What begins with { here is never closed: a } is missing.",
    ],
    [
      "a bracket that is missing",
      '{"a": [\n1',
      "1:7 What begins with [ here is never closed: a ] is missing.",
    ],
    [
      "a bracket that does not fit",
      '{"a": [1, 2}',
      "1:12 } does not close what is open here: that began with [.",
    ],
    [
      "a brace too many",
      '{"a": 1}\n}',
      "2:1 The document is over before this: perhaps a closing brace is too many.",
    ],
    [
      "a space of a web page",
      '{\u00a0"a": 1}',
      "1:2 Here is a space of another kind, as web pages have. Delete it.",
    ],
    ["YAML", "schema: flow/v1", "1:1 A document begins with {."],
    ["XML", "<menu/>", "1:1 A document begins with {."],
    ["nothing", " \n", "1:1 It is empty."],
    ["more brackets than anybody writes", "[".repeat(100_000), "1:1 It is not JSON."],
  ])("finds %s", (_, text, sentence) => {
    expect(said(text)).toBe(sentence);
  });

  it("shows the line with a caret below the place, also with tabs", () => {
    expect(explainJson('{\n\t"a": 1,\n}').excerpt).toBe('\t"a": 1,\n\t      ^');
  });

  it("shows a part of a long line", () => {
    const text = `{"a": "${"x".repeat(500)}", b: 1, "c": "${"y".repeat(500)}"}`;
    const [line = "", caret = ""] = explainJson(text).excerpt.split("\n");
    expect(line).toHaveLength(120);
    expect(line.charAt(caret.length - 1)).toBe("b");
  });
});
