import { jsonTokens, type JsonToken } from "./jsonTokens";

/** What stands before a place and at it, and the groups that are still open there, the innermost last. */
export type JsonContext = Readonly<{
  before?: JsonToken;
  /** The token before that. */
  earlier?: JsonToken;
  at: JsonToken;
  /** The token after that. */
  after?: JsonToken;
  open: readonly JsonToken[];
}>;

/** Looks around a place in a text. Pure. */
export function makeJsonContext(text: string, offset: number): JsonContext {
  const open: JsonToken[] = [];
  let earlier: JsonToken | undefined;
  let before: JsonToken | undefined;
  let at: JsonToken | undefined;
  let after: JsonToken | undefined;
  for (const token of jsonTokens(text)) {
    if (at !== undefined) {
      after = token;
      break;
    }
    if (token.kind === "end" || token.offset >= offset) {
      at = token;
      continue;
    }
    if (token.kind === "{" || token.kind === "[") open.push(token);
    if (token.kind === "}" || token.kind === "]") open.pop();
    earlier = before;
    before = token;
  }
  const end = text.length;
  return {
    ...(earlier === undefined ? {} : { earlier }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    at: at ?? { kind: "end", offset: end, end, line: 1, column: 1, value: "" },
    open,
  };
}
