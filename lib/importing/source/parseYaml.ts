import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
  visit,
} from "yaml";
import { describeError } from "../../errors";
import { makePartLimit, type ForeignDocument } from "./foreignDocument";
import type { ForeignPart } from "./foreignPart";

type Reading = Readonly<{
  /** What aliases stand for, found once: asking the document would search it each time. */
  anchors: ReadonlyMap<string, Node>;
  text: string;
  lineAt: (offset: number) => number;
  allows: (depth: number) => boolean;
}>;

/** So many mistakes in a document's form are told; the rest mostly follow from them. */
const mostProblems = 20;
/** Reading more takes all of the stack, or all day. */
const mostOpen = 200;
/** Lists within lists, or keys within keys, without a line's end between. */
const manyOnALine = /(?:[-?:][ \t]+(?:\w{1,9}(?=:))?){200}/;

/** Reads YAML. Aliases are followed as far as the limits of a document allow. Never throws. Pure. */
export function parseYaml(text: string): ForeignDocument {
  if (bracketDepth(text) > mostOpen || manyOnALine.test(text)) {
    const message = `More than ${mostOpen} lists or maps begin within one another.`;
    return { problems: [{ path: "", message }] };
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      strict: false,
      uniqueKeys: false,
      logLevel: "silent",
    });
    const limit = makePartLimit();
    const lineAt = (offset: number) => lines.linePos(offset).line;
    const reading = { anchors: anchorsOf(document), text, lineAt, allows: limit.allows };
    const root = toPart(reading, document.contents, { name: "", path: "", line: 1 }, 0);
    const problems = document.errors.slice(0, mostProblems).map(({ message, pos: [offset] }) => ({
      path: "",
      line: lineAt(offset),
      message: `This is not sound YAML: ${(message.split("\n")[0] ?? "").replace(/[:.]+$/, "")}.`,
    }));
    const isEmpty = root === undefined || (root.parts.length === 0 && root.value === undefined);
    return { ...(isEmpty ? {} : { root }), problems: [...problems, ...limit.problems()] };
  } catch (error) {
    // The parser calls itself once a level: a document of nothing but brackets takes all of the stack.
    const reason = describeError(error);
    return { problems: [{ path: "", message: `This YAML cannot be read: ${reason}.` }] };
  }
}

/** Brackets that are open at once; those in texts count, too, since they mostly close as well. */
function bracketDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function anchorsOf(document: Document): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>();
  visit(document, {
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return anchors;
}

type Place = Readonly<{ name: string; path: string; line: number }>;

function toPart(
  reading: Reading,
  node: unknown,
  place: Place,
  depth: number,
): ForeignPart | undefined {
  if (!reading.allows(depth)) return undefined;
  const found = isAlias(node) ? reading.anchors.get(node.source) : node;
  const template = isMap(found) ? templateOf(reading, found) : undefined;
  if (template !== undefined) return { ...place, value: template, parts: [] };
  if (isMap(found)) {
    const parts = found.items.map(({ key, value }) => {
      const name = nameOf(reading, key);
      const path = place.path === "" ? name : `${place.path}.${name}`;
      return toPart(
        reading,
        value,
        { name, path, line: lineOf(reading, key, place.line) },
        depth + 1,
      );
    });
    return { ...place, parts: parts.filter((part) => part !== undefined) };
  }
  if (isSeq(found)) {
    const parts = found.items.map((entry, index) => {
      const path = `${place.path}[${index}]`;
      const line = lineOf(reading, entry, place.line);
      return toPart(reading, entry, { name: place.name, path, line }, depth + 1);
    });
    return { ...place, parts: parts.filter((part) => part !== undefined) };
  }
  const value: unknown = isScalar(found) ? found.value : undefined;
  const isText =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { ...place, ...(isText ? { value: String(value) } : {}), parts: [] };
}

/** A template that stands for a value, `{{greeting}}`, reads as a map within a map: it is a text that somebody fills in later. */
function templateOf({ text }: Reading, node: YAMLMap): string | undefined {
  const [from, to] = rangeOf(node) ?? [0, 0];
  const written = text.slice(from, to).trim();
  return /^\{\{[^{}]*\}\}$/.test(written) ? written : undefined;
}

/** Templates fill in names later: what stands there now, such as {{data_table}}, is the name. */
function nameOf({ text }: Reading, key: unknown): string {
  if (isScalar(key)) return String(key.value);
  const [from, to] = rangeOf(key) ?? [0, 0];
  return text.slice(from, to).trim();
}

function lineOf(reading: Reading, node: unknown, otherwise: number): number {
  const range = rangeOf(node);
  return range === undefined ? otherwise : reading.lineAt(range[0]);
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  return node.range === undefined || node.range === null
    ? undefined
    : [node.range[0], node.range[1]];
}
