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
    [
      "a quote missing at the end",
      '{"a": "b\n"c": 1}',
      "1:7 The text that begins here has no quote at its end.",
    ],
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
      "a brace too many",
      '{"a": 1}\n}',
      "2:1 The document is over before this: perhaps a closing brace is too many.",
    ],
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
