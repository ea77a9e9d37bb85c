import type { Expression } from "../../flow/document/expression";
import { toVariable } from "../draft/toVariable";

/** An expression of Architect as one of ours, and the pieces of it that have no equivalent. */
export type ParsedExpression = Readonly<{ expression?: Expression; lost: readonly string[] }>;

type Token = Readonly<{ text: string; from: number; to: number }>;
type Operator = Extract<Expression, { op: string }>["op"];

/** Brackets within brackets; deeper than anybody writes. */
const deepest = 50;

/** A text of an expression, read piece by piece. */
type Cursor = {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
};

/** Reads an expression: `and`, `or`, `not`, comparisons, variables and some functions. Of several conditions, those that have an equal are kept. Never throws. Pure. */
export function parseExpression(text: string): ParsedExpression {
  const found = text
    .slice(0, 5000)
    .matchAll(/"(?:[^"\\]|\\.)*"|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|[=!<>]=|\S/g);
  const tokens = [...found].map((match): Token => {
    const [piece] = match;
    return { text: piece, from: match.index, to: match.index + piece.length };
  });
  const cursor: Cursor = { text, tokens, at: 0 };
  const result = either(cursor, 0);
  const rest = text.slice(tokens[cursor.at]?.from ?? text.length).trim();
  return rest === "" ? result : { ...result, lost: [...result.lost, rest] };
}

function peek({ tokens, at }: Cursor): string {
  return tokens[at]?.text ?? "";
}

function isNext(cursor: Cursor, ...words: readonly string[]): boolean {
  return words.includes(peek(cursor).toLowerCase());
}

/** What was read since a place. */
function since({ text, tokens, at }: Cursor, from: number): string {
  return text.slice(tokens[from]?.from ?? 0, tokens[at - 1]?.to ?? text.length);
}

function either(cursor: Cursor, depth: number): ParsedExpression {
  return list(cursor, "or", () => both(cursor, depth));
}

function both(cursor: Cursor, depth: number): ParsedExpression {
  return list(cursor, "and", () => negated(cursor, depth));
}

function list(cursor: Cursor, word: "or" | "and", read: () => ParsedExpression): ParsedExpression {
  const parts = [read()];
  while (isNext(cursor, word)) {
    cursor.at += 1;
    parts.push(read());
  }
  const known = parts.flatMap(({ expression }) => (expression === undefined ? [] : [expression]));
  const lost = parts.flatMap((one) => one.lost);
  const [only] = known;
  if (only === undefined) return { lost };
  return { expression: known.length === 1 ? only : { op: word, args: known.slice(0, 50) }, lost };
}

function negated(cursor: Cursor, depth: number): ParsedExpression {
  if (!isNext(cursor, "not", "!") || depth > deepest) return comparison(cursor, depth);
  cursor.at += 1;
  const { expression, lost } = negated(cursor, depth + 1);
  return expression === undefined
    ? { lost }
    : { expression: { op: "not", args: [expression] }, lost };
}

function comparison(cursor: Cursor, depth: number): ParsedExpression {
  const from = cursor.at;
  const left = primary(cursor, depth);
  const op = operators.get(peek(cursor));
  if (op === undefined) return left;
  cursor.at += 1;
  const right = primary(cursor, depth);
  if (left.expression === undefined || right.expression === undefined) {
    return { lost: [since(cursor, from)] };
  }
  return { expression: { op, args: [left.expression, right.expression] }, lost: [] };
}

function primary(cursor: Cursor, depth: number): ParsedExpression {
  const from = cursor.at;
  const word = peek(cursor);
  cursor.at += 1;
  if (depth > deepest || word === "") return { lost: [since(cursor, from)] };
  if (word === "(") {
    const inner = either(cursor, depth + 1);
    if (isNext(cursor, ")")) cursor.at += 1;
    return inner;
  }
  const fixed = constant(word);
  if (fixed !== undefined) return { expression: fixed, lost: [] };
  if (!/^[A-Za-z_]/.test(word)) return { lost: [since(cursor, from)] };
  if (!isNext(cursor, "(")) return { expression: findVariable(word), lost: [] };
  const found = callOf(word.toLowerCase(), callArguments(cursor, depth));
  const isPlain = !isNext(cursor, ".");
  while (isNext(cursor, ".")) cursor.at += 2;
  return found === undefined || !isPlain
    ? { lost: [since(cursor, from)] }
    : { expression: found, lost: [] };
}

function constant(word: string): Expression | undefined {
  if (word.startsWith('"')) return word.slice(1, -1).slice(0, 1000);
  if (/^\d/.test(word)) return Number(word);
  return /^(?:true|false)$/i.test(word) ? word.toLowerCase() === "true" : undefined;
}

function callArguments(cursor: Cursor, depth: number): readonly (Expression | undefined)[] {
  const args: (Expression | undefined)[] = [];
  while (cursor.at < cursor.tokens.length && !isNext(cursor, ")")) {
    cursor.at += 1;
    if (isNext(cursor, ")")) break;
    const { expression, lost } = either(cursor, depth + 1);
    args.push(lost.length > 0 ? undefined : expression);
    if (!isNext(cursor, ",", ")")) break;
  }
  if (isNext(cursor, ")")) cursor.at += 1;
  return args;
}

const operators: ReadonlyMap<string, Operator> = new Map([
  ["==", "eq"],
  ["=", "eq"],
  ["!=", "ne"],
  ["<", "lt"],
  ["<=", "le"],
  [">", "gt"],
  [">=", "ge"],
]);

function callOf(name: string, args: readonly (Expression | undefined)[]): Expression | undefined {
  const [first, second] = args;
  if (first === undefined) return undefined;
  switch (name) {
    case "isnotsetorempty":
    case "isnotset":
      return { op: "empty", args: [first] };
    case "isset":
      return { op: "not", args: [{ op: "empty", args: [first] }] };
    case "startswith":
      return second === undefined ? undefined : { op: "startsWith", args: [first, second] };
    case "tostring":
    case "lower":
    case "upper":
    case "trim":
      return first;
    default:
      return undefined;
  }
}

/** Flow, task and call variables share one name space here; who calls and what was dialled we know ourselves. */
export function findVariable(name: string): Readonly<{ var: string }> {
  if (/^(?:call|flow|state)\.ani$/i.test(name)) return { var: "caller.number" };
  if (/^call\.(?:calledaddress|dnis)(?:original)?$/i.test(name)) return { var: "called.number" };
  return {
    var: toVariable(name.replace(/^(?:flow|task|state|call)\./i, "").replaceAll(".", "_"), "value"),
  };
}
