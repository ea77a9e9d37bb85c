import type { Node } from "web-tree-sitter";

/** What a Bicep expression says: literals as themselves, a union as its parts together, everything else as `{ expression: its text }`. */
export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Reads a value from a syntax tree. A resource inside an object is no value and left out; a loop gives its body. */
export function toValue(node: Node): Value {
  switch (node.type) {
    case "string":
      return node.namedChildren.every((child) => child.type === "string_content")
        ? unescape(node.namedChildren.map(({ text }) => text).join(""))
        : { expression: node.text };
    case "number":
      return Number(node.text);
    case "boolean":
      return node.text === "true";
    case "null":
      return null;
    case "array":
      return node.namedChildren.filter(isNoComment).map(toValue);
    case "object":
      return Object.fromEntries(
        node.namedChildren.flatMap((property) => {
          const [name, value] = property.namedChildren.filter(isNoComment);
          return name === undefined || value === undefined ? [] : [[nameOf(name), toValue(value)]];
        }),
      );
    case "parenthesized_expression":
    case "if_statement":
    case "for_statement": {
      const body = node.namedChildren.at(-1);
      return body === undefined ? null : toValue(body);
    }
    case "call_expression":
      return toUnion(node) ?? { expression: node.text };
    default:
      return { expression: node.text };
  }
}

/** What `union(a, { b: 1 })` certainly has; undefined for any other call. */
function toUnion(node: Node): Value | undefined {
  const [callee, ...others] = node.namedChildren;
  if (callee?.text !== "union") return undefined;
  const parts = others.flatMap((one) => (one.type === "arguments" ? one.namedChildren : [one]));
  return Object.assign({}, ...parts.filter(({ type }) => type === "object").map(toValue)) as Value;
}

/** The name of a property, quoted or not. */
export function nameOf(node: Node): string {
  return node.text.replace(/^'|'$/g, "");
}

/** Comments are nodes too. */
export function isNoComment(node: Node): boolean {
  return node.type !== "comment" && node.type !== "diagnostic_comment";
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}
