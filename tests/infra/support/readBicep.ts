import { readFileSync } from "node:fs";
import type { Node } from "web-tree-sitter";
import { parseBicep } from "./parseBicep";
import { isNoComment, nameOf, toValue, type Value } from "./toValue";

/** One Bicep file, as far as tests ask about it. */
export type BicepFile = Readonly<{
  path: string;
  text: string;
  tree: Node;
  parameters: readonly Parameter[];
  variables: readonly Readonly<{ name: string; value: Value }>[];
  resources: readonly Resource[];
  modules: readonly Readonly<{ symbol: string; path: string; body: Value }>[];
  outputs: readonly Readonly<{ name: string; value: Value }>[];
}>;

export type Parameter = Readonly<{
  name: string;
  /** Arguments of each decorator by its name. */
  decorators: Readonly<Record<string, readonly Value[]>>;
  isRequired: boolean;
}>;

export type Resource = Readonly<{
  symbol: string;
  /** Full type, also of a resource inside another one. */
  type: string;
  version: string;
  isExisting: boolean;
  body: Value;
}>;

/** Reads a Bicep file from disk. */
export async function readBicep(path: string): Promise<BicepFile> {
  const text = readFileSync(path, "utf8");
  const tree = await parseBicep(text);
  const top = tree.namedChildren.filter(isNoComment);
  const ofType = (type: string) => top.filter((node) => node.type === type);
  return {
    path,
    text,
    tree,
    parameters: ofType("parameter_declaration").map((node) => toParameter(node, top)),
    variables: ofType("variable_declaration").map((node) => ({
      name: symbolOf(node),
      value: lastValue(node),
    })),
    resources: ofType("resource_declaration").flatMap((node) => toResources(node)),
    modules: ofType("module_declaration").map((node) => ({
      symbol: symbolOf(node),
      path: nameOf(node.namedChildren[1] ?? node),
      body: lastValue(node),
    })),
    outputs: ofType("output_declaration").map((node) => ({
      name: symbolOf(node),
      value: lastValue(node),
    })),
  };
}

function symbolOf(node: Node): string {
  return node.namedChildren[0]?.text ?? "";
}

function lastValue(node: Node): Value {
  const last = node.namedChildren.at(-1);
  return last === undefined ? null : toValue(last);
}

function toParameter(node: Node, siblings: readonly Node[]): Parameter {
  const before = siblings[siblings.findIndex(({ id }) => id === node.id) - 1];
  const decorators = before?.type === "decorators" ? before.namedChildren : [];
  const type = node.namedChildren[1];
  return {
    name: symbolOf(node),
    decorators: Object.fromEntries(
      decorators.map((decorator) => {
        const [name, given] = decorator.namedChildren[0]?.namedChildren ?? [];
        return [name?.text ?? "", (given?.namedChildren ?? []).map(toValue)];
      }),
    ),
    isRequired: node.namedChildren.length === 2 && type?.namedChildren[0]?.type !== "nullable_type",
  };
}

function toResources(
  node: Node,
  parent?: Readonly<{ type: string; version: string }>,
): readonly Resource[] {
  const [type = "", version = parent?.version ?? ""] = nameOf(node.namedChildren[1] ?? node).split(
    "@",
  );
  const full = parent === undefined ? type : `${parent.type}/${type}`;
  const body = node.namedChildren.at(-1);
  const inner = body === undefined ? [] : bodyObject(body).namedChildren;
  return [
    {
      symbol: symbolOf(node),
      type: full,
      version,
      isExisting: node.children.some((child) => child.type === "existing"),
      body: lastValue(node),
    },
    ...inner
      .flatMap((property) => property.namedChildren)
      .filter((child) => child.type === "resource_declaration")
      .flatMap((child) => toResources(child, { type: full, version })),
  ];
}

/** The object of a resource, also of one in a loop or under a condition. */
function bodyObject(node: Node): Node {
  const last = node.namedChildren.at(-1);
  return node.type === "object" || last === undefined ? node : bodyObject(last);
}
