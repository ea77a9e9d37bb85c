import { builtInNode } from "../../steps/builtInNode";
import type { Flow, FlowNode, GlobalAction } from "../../document/flow";
import { exitPath, exits } from "../../steps/exits";
import { stepType } from "../../steps/index";
import { spread } from "./spread";

/** One way out of a step, as a document says it. */
type Way = Readonly<{
  /** A step's key, a step that every flow has, or a word of `next`. */
  to: string;
  /** Where the document says so, from its top; the step itself where a default does. */
  path: string;
  /** A caller who presses nothing, or nothing that fits, can be taken this way; so can whatever others decide: hours, failures, look-ups. */
  passive: boolean;
  /** Variables that have a value once this way was taken; `name.*` for all that begin so. */
  sets: readonly string[];
}>;

/** A way with its word made out. `kind`: `back` pops the trail of questions, `main` empties it. */
export type Edge = Way &
  Readonly<{
    kind: "forward" | "main" | "back";
    /** Only there when this other flow is left so: by `return`, by `back` from its first question, or for the main menu. */
    through?: string;
    leaves?: "return" | "back" | "main";
    /** Leads to where this other flow begins; `to` means nothing then. */
    goto?: string;
  }>;

/** One flow as a graph: its own steps and every built-in step they lead to, by key. */
export type FlowGraph = Readonly<{
  flow: Flow;
  edges: ReadonlyMap<string, readonly Edge[]>;
  /** Where `main` leads while this flow is the outermost. */
  mainTargets: readonly string[];
}>;

/** Comes back from this flow to the one that called it. */
export const exitReturn = "<return>";
/** Goes to the main menu of the outermost flow. */
export const exitMain = "<main>";
/** Goes back to before this flow was entered; from the outermost, to its main menu. */
export const exitBack = "<back>";

const graphs = new WeakMap<Flow, FlowGraph>();

/** The graph of a flow, made once. */
export function flowGraph(flow: Flow): FlowGraph {
  const known = graphs.get(flow);
  if (known !== undefined) return known;
  const edges = forwardEdges(flow);
  const graph = {
    flow,
    mainTargets: mainTargets(flow, edges),
    edges: withBackEdges(flow, edges),
  };
  graphs.set(flow, graph);
  return graph;
}

/** A step of a flow's document, or one that every flow has. */
export function nodeOf(flow: Flow, key: string): FlowNode | undefined {
  return Object.hasOwn(flow.nodes, key) ? flow.nodes[key] : builtInNode(flow, key);
}

/** True for steps that ask. */
export function asks(flow: Flow, key: string): boolean {
  const node = nodeOf(flow, key);
  return node !== undefined && stepType(node).asks !== undefined;
}

type Edges = Map<string, readonly Edge[]>;

/** All edges but those of `back`, which needs to know the others. */
function forwardEdges(flow: Flow): Edges {
  const edges: Edges = new Map();
  const waiting = [...Object.keys(flow.nodes), flow.entry, flow.onError ?? flow.entry];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const node = edges.has(key) ? undefined : nodeOf(flow, key);
    if (node === undefined) continue;
    const found = edgesOf(flow, key, node);
    edges.set(key, found);
    for (const { to } of found) if (to.startsWith("~")) waiting.push(to);
  }
  return edges;
}

function edgesOf(flow: Flow, key: string, node: FlowNode): readonly Edge[] {
  const at = { path: `nodes.${key}.flow`, passive: true, sets: [], kind: "forward" as const };
  const call = stepType(node).calls?.(node);
  if (call?.comesBack === false) return [{ ...at, to: "", goto: call.flow }];
  const own = [...ways(flow, key, node), ...globalWays(flow, node)].map((way) =>
    resolved(flow, key, way),
  );
  if (call === undefined) return own;
  const through = call.flow;
  return [
    ...own.map((edge): Edge => ({ ...edge, through, leaves: "return" })),
    { ...at, to: "back", kind: "back", through, leaves: "back" },
    { ...at, to: exitMain, kind: "main", through, leaves: "main" },
  ];
}

function ways(flow: Flow, key: string, node: FlowNode): readonly Way[] {
  return exits(node, flow).map((exit) => ({
    to: exit.to,
    path: exitPath(key, exit),
    passive: exit.isChosen !== true,
    sets: exit.sets ?? [],
  }));
}

function resolved(flow: Flow, key: string, way: Way): Edge {
  const hasMain = Object.hasOwn(flow.nodes, "main");
  switch (way.to) {
    case "hangup":
      return { ...way, to: "~goodbye", kind: "forward" };
    case "operator":
      return { ...way, to: "~operator", kind: "forward" };
    case "repeat":
      return { ...way, to: key, kind: "forward" };
    case "return":
      return { ...way, to: exitReturn, kind: "forward" };
    case "main":
      return { ...way, to: hasMain ? "main" : exitMain, kind: "main" };
    case "back":
      return { ...way, kind: "back" };
    default:
      return {
        ...way,
        to: nodeOf(flow, way.to) === undefined ? "~error" : way.to,
        kind: "forward",
      };
  }
}

/** Universal keys work while something is said and where an entry may begin. */
function globalWays(flow: Flow, node: FlowNode): readonly Way[] {
  if (stepType(node).takesKeys === undefined) return [];
  return Object.entries(flow.globals ?? {}).flatMap(([key, action]) =>
    action === "help"
      ? []
      : [{ to: target(action), path: `globals.${key}`, passive: false, sets: [] }],
  );
}

function target(action: GlobalAction): string {
  return typeof action === "object" ? action.go : action;
}

/** The first question a caller met in this flow, or its beginning. */
function mainTargets(flow: Flow, edges: Edges): readonly string[] {
  if (asks(flow, flow.entry)) return [flow.entry];
  const seen = new Set([flow.entry]);
  for (const key of seen) {
    if (asks(flow, key)) continue;
    for (const edge of edges.get(key) ?? []) {
      if (edge.kind === "forward" && edges.has(edge.to)) seen.add(edge.to);
    }
  }
  return [flow.entry, ...[...seen].filter((key) => asks(flow, key))].slice(0, mostQuestions);
}

/** `back` leads to the question before; the way to know which is to carry each along the edges until there is another. */
function withBackEdges(flow: Flow, edges: Edges): Edges {
  const hasBack = [...edges].flatMap(([key, found]) =>
    found.some((edge) => edge.kind === "back") ? [key] : [],
  );
  if (hasBack.length === 0) return edges;
  const before = questionsBefore(flow, edges);
  for (const key of hasBack) {
    const found = (edges.get(key) ?? []).flatMap((edge) =>
      // A key that somebody presses leads back to where they have been: nothing new can be reached, and nobody is idle.
      edge.kind !== "back" ? [edge] : edge.passive ? backEdges(edge, before.get(key)) : [],
    );
    edges.set(key, found);
  }
  return edges;
}

/** For each step the questions it is come to from, with nothing that asks in between; among them the beginning. */
function questionsBefore(flow: Flow, edges: Edges): ReadonlyMap<string, ReadonlySet<string>> {
  const following = (key: string) =>
    (edges.get(key) ?? []).flatMap(({ to, kind }) => (kind === "forward" ? [to] : []));
  const beginnings = [flow.entry, flow.onError ?? flow.entry, "main"];
  const asking = [...edges.keys()].filter((key) => asks(flow, key));
  return spread(
    [
      ...beginnings.map((key) => [key, exitBack] as const),
      ...asking.flatMap((key) =>
        following(key).flatMap((to) => (to === key ? [] : [[to, key] as const])),
      ),
    ],
    (key) => (asks(flow, key) ? [] : following(key)),
    mostQuestions,
  );
}

/** A step that more questions lead to is a hub: what holds for these holds for the others. */
const mostQuestions = 50;

function backEdges(edge: Edge, before: ReadonlySet<string> = new Set()): readonly Edge[] {
  return [...before].map((to): Edge =>
    to === exitBack ? { ...edge, to, kind: "main" } : { ...edge, to },
  );
}
