import { flowSchema, type Flow, type FlowNode } from "../flow/flow";
import { nextWords } from "../flow/fields";
import { flowEdges, nodeEdges } from "../flow/nodeEdges";

/** A way out of a step or of a universal key, as the document writes it. */
export type FlowEdge = Readonly<{
  /** Such as `nodes.main.options.2.next`. */
  path: string;
  /** The step it leads out of; undefined for those of the whole flow. */
  from: string | undefined;
  next: string;
  when: string;
}>;

/** A flow in which every way leads to a step of its own, so that the step shows which way was taken. */
export type MarkedFlow = Readonly<{
  flow: Flow;
  /** By the key of the step that an edge leads to in the marked flow. */
  edges: ReadonlyMap<string, FlowEdge>;
}>;

/** All ways that a flow's document names. Pure. */
export function edgesOf(flow: Flow): readonly FlowEdge[] {
  const ofNodes = Object.entries(flow.nodes).flatMap(([from, node]) =>
    nodeEdges(node).map(({ path, next, when }) => ({
      path: `nodes.${from}.${path}`,
      from,
      next,
      when,
    })),
  );
  return [...ofNodes, ...flowEdges(flow).map((edge) => ({ ...edge, from: undefined }))];
}

/**
 * Marks every edge of a flow: its step becomes a copy of the step it leads to, under a key of its own. `operator`,
 * `return` and `hangup` are passed on by a step that decides nothing; `back`, `main` and `repeat` depend on the way so far,
 * so the marked call ends there. Pure.
 */
export function markEdges(flow: Flow): MarkedFlow {
  const prefix = unusedPrefix(flow);
  const edges = new Map(edgesOf(flow).map((edge, index) => [`${prefix}${index}`, edge]));
  let document: unknown = flow;
  for (const [key, { path }] of edges) document = replaceAt(document, path.split("."), key);
  const marked = flowSchema.parse(document);
  const copies = [...edges].flatMap(([key, { next }]): readonly (readonly [string, FlowNode])[] => {
    const copy = copyOf(marked, next);
    return copy === undefined ? [] : [[key, copy]];
  });
  return {
    flow: { ...marked, nodes: { ...marked.nodes, ...Object.fromEntries(copies) } },
    edges,
  };
}

function copyOf(marked: Flow, next: string): FlowNode | undefined {
  if (Object.hasOwn(marked.nodes, next)) return marked.nodes[next];
  if (!nextWords.some((word) => word === next)) return undefined;
  return next === "back" || next === "main" || next === "repeat"
    ? { type: "hangup" }
    : { type: "set", next };
}

function unusedPrefix(flow: Flow): string {
  let prefix = "way";
  while (Object.keys(flow.nodes).some((key) => key.startsWith(prefix))) prefix += "_";
  return prefix;
}

function replaceAt(part: unknown, path: readonly string[], value: string): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(part)) {
    return part.map((one: unknown, index) =>
      index === Number(first) ? replaceAt(one, rest, value) : one,
    );
  }
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, one]: [string, unknown]) => [
      key,
      key === first ? replaceAt(one, rest, value) : one,
    ]),
  );
}
