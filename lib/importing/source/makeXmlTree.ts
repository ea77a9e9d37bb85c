import { makePartLimit, type ForeignDocument } from "./foreignDocument";
import type { ForeignPart } from "./foreignPart";

type Open = {
  name: string;
  path: string;
  line: number;
  value: string;
  parts: ForeignPart[];
  counts: Map<string, number>;
};

/** Puts the pieces that a reader of XML finds, one after the other, together to a tree. Lines count from 1. */
export type XmlTree = Readonly<{
  open: (name: string, line: number) => void;
  attribute: (name: string, value: string, line: number) => void;
  text: (value: string) => void;
  comment: (text: string, line: number) => void;
  close: (line: number) => void;
  finish: () => ForeignDocument;
}>;

/** Makes an empty tree. A comment on the line of an element is that element's remark; one that holds elements is a part of its own. Paths begin with the place given. */
export function makeXmlTree(place: string): XmlTree {
  const limit = makePartLimit();
  const root = makeOpen("", place, 1);
  const stack: Open[] = [root];
  let depth = 0;
  let closed: { parts: ForeignPart[]; line: number } | undefined;
  const top = () => stack.at(-1) ?? root;
  const closeTop = () => {
    const open = stack.pop() ?? root;
    top().parts.push(finished(open));
  };
  return {
    open: (name, line) => {
      depth += 1;
      if (!limit.allows(depth)) return;
      const index = top().counts.get(name) ?? 0;
      top().counts.set(name, index + 1);
      stack.push(makeOpen(name, `${prefix(top().path)}${name}[${index}]`, line));
    },
    attribute: (name, value, line) => {
      if (depth !== stack.length - 1) return;
      top().parts.push({ name, path: `${prefix(top().path)}${name}`, line, value, parts: [] });
    },
    text: (value) => {
      top().value += value;
    },
    comment: (text, line) => {
      const remarked = closed?.line === line ? closed.parts.pop() : undefined;
      if (remarked !== undefined) closed?.parts.push({ remark: text.trim(), ...remarked });
      else if (/<\w/.test(text)) {
        const path = `${prefix(top().path)}comment`;
        top().parts.push({ name: "comment", path, line, value: text.trim(), parts: [] });
      }
    },
    close: (line) => {
      if (depth === stack.length - 1) {
        closeTop();
        closed = { parts: top().parts, line };
      }
      depth = Math.max(0, depth - 1);
    },
    finish: () => {
      while (stack.length > 1) closeTop();
      const { parts } = root;
      return {
        ...(parts.length === 0 ? {} : { root: { name: "", path: place, parts } }),
        problems: limit.problems(),
      };
    },
  };
}

function makeOpen(name: string, path: string, line: number): Open {
  return { name, path, line, value: "", parts: [], counts: new Map() };
}

function finished({ name, path, line, value, parts }: Open): ForeignPart {
  const text = value.trim();
  return { name, path, line, ...(text === "" ? {} : { value: text }), parts };
}

function prefix(path: string): string {
  return path === "" ? "" : `${path}.`;
}
