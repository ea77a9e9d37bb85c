/** A directed graph: each vertex and where its edges lead. Edges to vertices it does not have are ignored. */
export type DirectedGraph = ReadonlyMap<string, readonly string[]>;

/** The groups of vertices that can all reach one another, those of one vertex without an edge to itself left out (Tarjan 1972, without recursion because flows are long). */
export function findCircles(graph: DirectedGraph): readonly (readonly string[])[] {
  const search: Search = { graph, order: new Map(), low: new Map(), open: [], isOpen: new Set() };
  const circles: (readonly string[])[] = [];
  for (const start of graph.keys()) {
    if (!search.order.has(start)) circles.push(...searchFrom(search, start));
  }
  return circles;
}

type Search = Readonly<{
  graph: DirectedGraph;
  /** When a vertex was found, and the earliest vertex known to be reached from it. */
  order: Map<string, number>;
  low: Map<string, number>;
  /** Found vertices whose group is not known yet. */
  open: string[];
  isOpen: Set<string>;
}>;

function searchFrom(search: Search, start: string): readonly (readonly string[])[] {
  const { graph, order, low } = search;
  const circles: (readonly string[])[] = [];
  const way = [enter(search, start)];
  for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
    const next = top.rest.pop();
    if (next === undefined) {
      way.pop();
      const parent = way.at(-1);
      if (parent !== undefined) lower(low, parent.vertex, low.get(top.vertex) ?? 0);
      if (low.get(top.vertex) === order.get(top.vertex)) {
        const group = close(search, top.vertex);
        if (group.length > 1 || (graph.get(top.vertex) ?? []).includes(top.vertex))
          circles.push(group);
      }
    } else if (!order.has(next)) {
      if (graph.has(next)) way.push(enter(search, next));
    } else if (search.isOpen.has(next)) {
      lower(low, top.vertex, order.get(next) ?? 0);
    }
  }
  return circles;
}

function enter(search: Search, vertex: string): { vertex: string; rest: string[] } {
  const { graph, order, low, open, isOpen } = search;
  low.set(vertex, order.size);
  order.set(vertex, order.size);
  open.push(vertex);
  isOpen.add(vertex);
  return { vertex, rest: [...(graph.get(vertex) ?? [])] };
}

function close(search: Search, first: string): readonly string[] {
  const group: string[] = [];
  while (group.at(-1) !== first) {
    const vertex = search.open.pop() ?? first;
    search.isOpen.delete(vertex);
    group.push(vertex);
  }
  return group;
}

function lower(low: Map<string, number>, vertex: string, value: number): void {
  low.set(vertex, Math.min(low.get(vertex) ?? value, value));
}
