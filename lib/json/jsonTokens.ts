import { createScanner } from "jsonc-parser";

/** What a token is: the sign itself, a text, a number, one of true, false and null, or nothing that JSON knows. */
export type JsonTokenKind =
  "{" | "}" | "[" | "]" | "," | ":" | "text" | "number" | "constant" | "unknown" | "end";

/** One token of a JSON text. Line and column count from 1; `value` is a text without its quotes. */
export type JsonToken = Readonly<{
  kind: JsonTokenKind;
  offset: number;
  end: number;
  line: number;
  column: number;
  value: string;
}>;

/** The scanner's kinds, by its numbers (SyntaxKind): its enum exists for the compiler only. Comments are left out by it. */
const kinds: Readonly<Record<number, JsonTokenKind>> = {
  1: "{",
  2: "}",
  3: "[",
  4: "]",
  5: ",",
  6: ":",
  7: "constant",
  8: "constant",
  9: "constant",
  10: "text",
  11: "number",
  17: "end",
};

/** The tokens of a text, also of one that is not JSON, and `end` as the last. Pure. */
export function* jsonTokens(text: string): Generator<JsonToken> {
  const scanner = createScanner(text, true);
  for (;;) {
    const kind = kinds[scanner.scan()] ?? "unknown";
    const offset = scanner.getTokenOffset();
    yield {
      kind,
      offset,
      end: offset + scanner.getTokenLength(),
      line: scanner.getTokenStartLine() + 1,
      column: scanner.getTokenStartCharacter() + 1,
      value: scanner.getTokenValue(),
    };
    if (kind === "end") return;
  }
}
