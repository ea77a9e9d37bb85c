import type { Flow, FlowNode } from "../../document/flow";
import { makeOncePer } from "../../makeOncePer";
import { exitPath, universalExits } from "../../steps/exits";
import { exitsAt } from "../../steps/exitsAt";
import { nodeAt } from "../../steps/nodeAt";
import { stepType } from "../../steps/index";
import { builtIn, placeKey, type Place, type To } from "../../steps/place";
import { spread } from "./spread";

/** One way out of a step, its word made out. `kind`: `back` pops the trail of questions, `main` empties it. */
export type Edge = Readonly<{
  /** The key of a place, or one of the ways out of the flow below. */
  to: string;
  kind: "forward" | "main" | "back";
  /** Where the document says so, from its top; the step itself where a default does. */
  path: string;
  isWritten: boolean;
  /** A caller who presses nothing, or nothing that fits, can be taken this way; so can whatever others decide: hours, failures, look-ups. */
  passive: boolean;
  /** Variables that have a value once this way was taken; `name.*` for all that begin so. */
  sets: readonly string[];
  /** Only there when this other flow is left so: by `return`, by `back` from its first question, or for the main menu. */
  through?: string;
  leaves?: "return" | "back" | "main";
  /** Leads to where this other flow begins; `to` means nothing then. */
  goto?: string;
}>;

/** An edge with the place it leads to, unless that depends on how the call came here. */
type Way = Edge & Readonly<{ place?: Place }>;

/** One flow as a graph: its own steps and every built-in step they lead to, by key. */
export type FlowGraph = Readonly<{
  flow: Flow;
  nodes: ReadonlyMap<string, FlowNode>;
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

/** The graph of a flow, made once. */
export const flowGraph = makeOncePer((flow: Flow): FlowGraph => {
  const { nodes, edges } = forwardEdges(flow);
  const ground = { flow, nodes, asks: (key: string) => isQuestion(nodes.get(key)) };
  return {
    flow,
    nodes,
    mainTargets: mainTargets(ground, edges),
    edges: withBackEdges(ground, edges),
  };
});

/** A step of a flow's document, or one that every flow has and that this flow leads to. */
export function nodeOf(flow: Flow, key: string): FlowNode | undefined {
  return flowGraph(flow).nodes.get(key);
}

/** True for steps that ask. */
export function asks(flow: Flow, key: string): boolean {
  return isQuestion(nodeOf(flow, key));
}

function isQuestion(node: FlowNode | undefined): boolean {
  return node !== undefined && stepType(node).asks !== undefined;
}

type Edges = Map<string, readonly Edge[]>;
type Ground = Readonly<{ flow: Flow; asks: (key: string) => boolean }>;

/** All edges but those of `back`, which needs to know the others. */
function forwardEdges(flow: Flow): Readonly<{ nodes: Map<string, FlowNode>; edges: Edges }> {
  const edges: Edges = new Map();
  const nodes = new Map<string, FlowNode>();
  const own = [...Object.keys(flow.nodes), flow.entry, flow.onError ?? flow.entry];
  const waiting = own.map((node): Place => ({ type: "node", node }));
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const key = placeKey(place);
    const node = nodes.has(key) ? undefined : nodeAt(flow, place);
    if (node === undefined) continue;
    nodes.set(key, node);
    const ways = waysFrom(flow, place, node);
    edges.set(key, edgesOf(key, node, ways));
    for (const { place: next } of ways) {
      if (next !== undefined && next.type !== "node") waiting.push(next);
    }
  }
  return { nodes, edges };
}

function edgesOf(key: string, node: FlowNode, ways: readonly Way[]): readonly Edge[] {
  const path = `nodes.${key}.flow`;
  const at = { path, isWritten: true, passive: true, sets: [], kind: "forward" as const };
  const call = stepType(node).calls?.(node);
  if (call?.comesBack === false) return [{ ...at, to: "", goto: call.flow }];
  const own = ways.map(({ place: _place, ...edge }): Edge => edge);
  if (call === undefined) return own;
  const through = call.flow;
  return [
    ...own.map((edge): Edge => ({ ...edge, through, leaves: "return" })),
    { ...at, to: "back", kind: "back", through, leaves: "back" },
    { ...at, to: exitMain, kind: "main", through, leaves: "main" },
  ];
}

/** The exits of a step, and the universal keys, which work while something is said and where an entry may begin. */
function waysFrom(flow: Flow, place: Place, node: FlowNode): readonly Way[] {
  const key = placeKey(place);
  const isOwn = place.type === "node";
  const universal = stepType(node).takesKeys === undefined ? [] : universalExits(flow);
  return [
    ...exitsAt(flow, place).map((exit) => ({
      ...leadingTo(flow, key, exit.to),
      path: isOwn ? exitPath(key, exit) : key,
      isWritten: isOwn && exit.path !== undefined,
      passive: exit.isChosen !== true,
      sets: exit.sets ?? [],
    })),
    ...universal.map(({ to, path = "" }) => ({
      ...leadingTo(flow, key, to),
      path,
      isWritten: true,
      passive: false,
      sets: [],
    })),
  ];
}

function leadingTo(flow: Flow, key: string, to: To): Pick<Way, "to" | "kind" | "place"> {
  const toPlace = (place: Place) => ({ to: placeKey(place), kind: "forward" as const, place });
  if (to.type !== "word") {
    const isThere = to.type !== "node" || nodeAt(flow, to) !== undefined;
    return toPlace(isThere ? to : builtIn("error"));
  }
  switch (to.word) {
    case "hangup":
      return toPlace(builtIn("goodbye"));
    case "operator":
      return toPlace(builtIn("operator"));
    case "repeat":
      return { to: key, kind: "forward" };
    case "return":
      return { to: exitReturn, kind: "forward" };
    case "main":
      return { to: Object.hasOwn(flow.nodes, "main") ? "main" : exitMain, kind: "main" };
    case "back":
      return { to: "back", kind: "back" };
  }
}

/** The first question a caller met in this flow, or its beginning. */
function mainTargets({ flow, asks: isAsking }: Ground, edges: Edges): readonly string[] {
  if (isAsking(flow.entry)) return [flow.entry];
  const seen = new Set([flow.entry]);
  for (const key of seen) {
    if (isAsking(key)) continue;
    for (const edge of edges.get(key) ?? []) {
      if (edge.kind === "forward" && edges.has(edge.to)) seen.add(edge.to);
    }
  }
  return [flow.entry, ...[...seen].filter((key) => isAsking(key))].slice(0, mostQuestions);
}

/** `back` leads to the question before; the way to know which is to carry each along the edges until there is another. */
function withBackEdges(ground: Ground, edges: Edges): Edges {
  const hasBack = [...edges].flatMap(([key, found]) =>
    found.some((edge) => edge.kind === "back") ? [key] : [],
  );
  if (hasBack.length === 0) return edges;
  const before = questionsBefore(ground, edges);
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
function questionsBefore(
  { flow, asks: isAsking }: Ground,
  edges: Edges,
): ReadonlyMap<string, ReadonlySet<string>> {
  const following = (key: string) =>
    (edges.get(key) ?? []).flatMap(({ to, kind }) => (kind === "forward" ? [to] : []));
  const beginnings = [flow.entry, flow.onError ?? flow.entry, "main"];
  const asking = [...edges.keys()].filter((key) => isAsking(key));
  return spread(
    [
      ...beginnings.map((key) => [key, exitBack] as const),
      ...asking.flatMap((key) =>
        following(key).flatMap((to) => (to === key ? [] : [[to, key] as const])),
      ),
    ],
    (key) => (isAsking(key) ? [] : following(key)),
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
