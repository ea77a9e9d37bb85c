import type { Flow } from "../../lib/flow/document/flow";
import { exits, flowExits, universalExits } from "../../lib/flow/steps/exits";
import { placeKey, type NextWord, type Place, type To } from "../../lib/flow/steps/place";
import type { Exit } from "../../lib/flow/steps/stepType";
import { dominators } from "./dominators";

/** Where a way leads: to a step that stands here, to one that stands elsewhere or above, to what a word says, to a step that every flow has, or nowhere. */
export type WayEnd =
  | Readonly<{ type: "step"; step: TreeStep }>
  | Readonly<{ type: "reference"; step: string; isAbove: boolean }>
  | Readonly<{ type: "word"; word: NextWord }>
  | Readonly<{ type: "builtIn"; place: BuiltInPlace }>
  | Readonly<{ type: "nowhere"; to: string }>;

/** A place that every flow has without writing it. */
export type BuiltInPlace = Exclude<Place, { type: "node" }>;

/** Ways out of one step that lead to one place, usual ones first. None: several ways lead there, each shown where it begins. */
export type Way = Readonly<{ exits: readonly Exit[]; end: WayEnd }>;

/** One step with the ways out of it. `below` is the only usual way on, to a step that stands below this one instead of within. */
export type TreeStep = Readonly<{ key: string; ways: readonly Way[]; below?: BelowWay }>;

/** The way on to the step below. */
export type BelowWay = Readonly<{ exits: readonly Exit[]; step: TreeStep }>;

/** One beginning: of the call, of a key that works everywhere, of what follows an error, or of steps that no caller comes to. */
export type TreeRoot = Readonly<{
  kind: "begin" | "key" | "error" | "unreached";
  /** The key that works everywhere. */
  key?: string;
  end: WayEnd;
}>;

/** Where everything of a flow stands: every step once, under the last step that all ways to it pass. */
export type CallTree = Readonly<{
  roots: readonly TreeRoot[];
  /** The step within which each step stands, or below which. */
  parents: ReadonlyMap<string, string>;
}>;

/** Orders a flow's steps for people. Universal keys and errors, which lead out of every step, count as beginnings of their own. Pure. */
export function callTree(flow: Flow): CallTree {
  const placed = new Map<string, string>();
  const standing = new Set<string>();
  const successors = (step: string): readonly string[] =>
    shownExits(flow, step)
      .flatMap(({ to }) => stepOf(flow, to) ?? [])
      .filter((to) => !standing.has(to));

  const grow = (root: string): TreeStep => {
    const parents = dominators(root, successors);
    standing.add(root);
    for (const [step, parent] of parents) {
      placed.set(step, parent);
      standing.add(step);
    }
    return buildTree(flow, root, childrenOf(parents), placed);
  };
  const begin = (to: To): WayEnd => {
    const step = stepOf(flow, to);
    return step === undefined || standing.has(step)
      ? endOf(flow, to, undefined, placed)
      : { type: "step", step: grow(step) };
  };

  const roots: TreeRoot[] = [{ kind: "begin", end: begin({ type: "node", node: flow.entry }) }];
  for (const { name, to } of universalExits(flow)) {
    roots.push({ kind: "key", key: name.replace(/^universal:/, ""), end: begin(to) });
  }
  for (const { to, isDefault } of flowExits(flow)) {
    if (!isDefault) roots.push({ kind: "error", end: begin(to) });
  }
  for (const step of unreachedRoots(flow, standing)) {
    if (!standing.has(step)) {
      roots.push({ kind: "unreached", end: { type: "step", step: grow(step) } });
    }
  }
  return { roots, parents: placed };
}

/** The ways that people look for: all that a document writes, and where a step goes on by itself. */
export function shownExits(flow: Flow, step: string): readonly Exit[] {
  const node = Object.hasOwn(flow.nodes, step) ? flow.nodes[step] : undefined;
  if (node === undefined) return [];
  return exits(node, flow).filter(({ isDefault, kind }) => !isDefault || kind === "usual");
}

/** The step of the flow's document to which a way leads, also by the word `main` where a step bears that name; undefined for every other place. */
export function stepOf(flow: Flow, to: To): string | undefined {
  const key = to.type === "node" ? to.node : to.type === "word" && to.word === "main" ? "main" : "";
  return Object.hasOwn(flow.nodes, key) ? key : undefined;
}

/** Steps that nothing reaches: first those that none of the others leads to, then whatever is left of loops. */
function unreachedRoots(flow: Flow, standing: ReadonlySet<string>): readonly string[] {
  const left = Object.keys(flow.nodes).filter((step) => !standing.has(step));
  const led = new Set(
    left.flatMap((step) =>
      shownExits(flow, step)
        .flatMap(({ to }) => stepOf(flow, to) ?? [])
        .filter((to) => to !== step),
    ),
  );
  return [...left.filter((step) => !led.has(step)), ...left.filter((step) => led.has(step))];
}

function childrenOf(parents: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const [step, parent] of parents) {
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [step]);
    else known.push(step);
  }
  return children;
}

type Children = ReadonlyMap<string, readonly string[]>;

function buildTree(
  flow: Flow,
  root: string,
  children: Children,
  parents: ReadonlyMap<string, string>,
): TreeStep {
  const built = new Map<string, TreeStep>();
  // Children first, so that no long chain of steps becomes a deep recursion.
  for (const step of deepestFirst(root, children)) {
    built.set(step, buildStep(flow, step, children.get(step) ?? [], parents, built));
  }
  return built.get(root) ?? { key: root, ways: [] };
}

function deepestFirst(root: string, children: Children): readonly string[] {
  const order = [root];
  for (const step of order) order.push(...(children.get(step) ?? []));
  return order.toReversed();
}

function buildStep(
  flow: Flow,
  key: string,
  children: readonly string[],
  parents: ReadonlyMap<string, string>,
  built: ReadonlyMap<string, TreeStep>,
): TreeStep {
  const within = new Set(children);
  const groups = groupByTarget(shownExits(flow, key));
  const standsHere = (to: string): TreeStep | undefined =>
    within.has(to) ? built.get(to) : undefined;
  const below = onlyWayOn(groups, standsHere);
  const ways = groups
    .filter((group) => group !== below?.group)
    .map((group): Way => {
      const step = standsHere(group.key);
      return {
        exits: group.exits,
        end: step === undefined ? endOf(flow, group.to, key, parents) : { type: "step", step },
      };
    });
  const targets = new Set(groups.map((group) => group.key));
  const joined = children.flatMap((child): readonly Way[] => {
    const step = built.get(child);
    return targets.has(child) || step === undefined
      ? []
      : [{ exits: [], end: { type: "step", step } }];
  });
  return {
    key,
    ways: [...ways, ...inDocumentOrder(flow, joined)],
    ...(below === undefined ? {} : { below: { exits: below.group.exits, step: below.step } }),
  };
}

type Group = Readonly<{ to: To; key: string; exits: readonly Exit[] }>;

/** All ways to one place as one, usual ones before fallbacks and failures, otherwise in the document's order. */
function groupByTarget(ways: readonly Exit[]): readonly Group[] {
  const order = { usual: 0, fallback: 1, failure: 2 } as const;
  const sorted = ways.toSorted((one, other) => order[one.kind] - order[other.kind]);
  const groups = new Map<string, readonly Exit[]>();
  for (const way of sorted) {
    const key = placeKey(way.to);
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  return [...groups].flatMap(([key, all]) =>
    all.slice(0, 1).map(({ to }) => ({ to, key, exits: all })),
  );
}

/** The one usual way on, if its step stands here and no choice of the caller leads there. */
function onlyWayOn(
  groups: readonly Group[],
  standsHere: (to: string) => TreeStep | undefined,
): Readonly<{ group: Group; step: TreeStep }> | undefined {
  const [group, ...others] = groups.filter(({ exits: ways }) => ways[0]?.kind === "usual");
  if (group === undefined || others.length > 0) return undefined;
  if (group.exits.some(({ name }) => name.includes(":"))) return undefined;
  const step = standsHere(group.key);
  return step === undefined ? undefined : { group, step };
}

function inDocumentOrder(flow: Flow, ways: readonly Way[]): readonly Way[] {
  const positions = new Map(Object.keys(flow.nodes).map((step, index) => [step, index]));
  const position = ({ end }: Way) => (end.type === "step" ? (positions.get(end.step.key) ?? 0) : 0);
  return ways.toSorted((one, other) => position(one) - position(other));
}

function endOf(
  flow: Flow,
  to: To,
  from: string | undefined,
  parents: ReadonlyMap<string, string>,
): WayEnd {
  const step = stepOf(flow, to);
  if (step !== undefined) {
    return { type: "reference", step, isAbove: isAbove(step, from, parents) };
  }
  switch (to.type) {
    case "node":
      return { type: "nowhere", to: to.node };
    case "word":
      return { type: "word", word: to.word };
    case "builtIn":
    case "mailbox":
    case "person":
    case "target":
    case "pinLocked":
    case "whisper":
    case "callingBack":
      return { type: "builtIn", place: to };
  }
}

function isAbove(
  step: string,
  from: string | undefined,
  parents: ReadonlyMap<string, string>,
): boolean {
  for (let above = from; above !== undefined; above = parents.get(above)) {
    if (above === step) return true;
  }
  return false;
}
