import type { FlowProblem } from "../flowProblem";
import { placeId, type CallGraph, type Link, type CallPlace } from "./callGraph";
import type { CheckSubject } from "../checkSubject";
import { findCircles } from "./findCircles";
import { asks } from "./flowGraph";
import { error } from "../flowProblem";
import { stepName } from "../stepName";
import { quote } from "../words";

/**
 * Finds round trips of a caller who does nothing useful. Every step has a way out that needs nobody, so a flow without
 * such a round trip leads everybody from everywhere to its end: a goodbye, a transfer or a message.
 */
export function checkRoundTrips({ flow, graph }: CheckSubject): readonly FlowProblem[] {
  const idle = new Map(
    [...graph.values()].map(({ id, links }) => [
      id,
      links.filter(({ passive }) => passive).map(({ to }) => to),
    ]),
  );
  const circles = findCircles(idle);
  if (circles.length === 0) return [];
  const order = orderFrom(graph, placeId(flow, flow.entry));
  return circles.flatMap((group) => {
    const trip = shortestTrip(graph, new Set(group), flow.key);
    return trip === undefined ? [] : [describe(trip, order, flow.key)];
  });
}

/** Places in the order in which a call can first come to them. */
function orderFrom(graph: CallGraph, start: string): ReadonlyMap<string, number> {
  const seen = new Set([start]);
  for (const id of seen) for (const { to } of graph.get(id)?.links ?? []) seen.add(to);
  return new Map([...seen].map((id, index) => [id, index]));
}

type Leg = Readonly<{ from: CallPlace; link: Link }>;

/**
 * A circle of `back` alone is none: each takes a question off the trail until the beginning is reached. One that lies in
 * another flow altogether is that flow's own.
 */
function shortestTrip(
  graph: CallGraph,
  group: ReadonlySet<string>,
  flow: string,
): readonly Leg[] | undefined {
  let best: readonly Leg[] | undefined;
  for (const id of group) {
    const from = graph.get(id);
    if (from === undefined || from.graph.flow.key !== flow) continue;
    for (const link of from.links) {
      if (!link.passive || link.edge.kind === "back" || !group.has(link.to)) continue;
      const rest = wayBack(graph, group, link.to, id);
      if (best === undefined || rest.length + 1 < best.length) best = [{ from, link }, ...rest];
      // The first is as good as any where a group is large: its author takes one step at a time.
      if (best.length === 1 || group.size > 50) return best;
    }
  }
  return best;
}

/** The shortest way from one place to another within a group; none when it is the same. */
function wayBack(
  graph: CallGraph,
  group: ReadonlySet<string>,
  start: string,
  end: string,
): readonly Leg[] {
  const cameBy = new Map<string, Leg>();
  const seen = new Set([start]);
  for (const id of seen) {
    if (id === end) break;
    const from = graph.get(id);
    for (const link of from?.links ?? []) {
      if (from === undefined || !link.passive || !group.has(link.to) || seen.has(link.to)) continue;
      seen.add(link.to);
      cameBy.set(link.to, { from, link });
    }
  }
  const way: Leg[] = [];
  for (let leg = start === end ? undefined : cameBy.get(end); leg !== undefined;) {
    way.push(leg);
    leg = leg.from.id === start ? undefined : cameBy.get(leg.from.id);
  }
  return way.toReversed();
}

function describe(
  legs: readonly Leg[],
  order: ReadonlyMap<string, number>,
  flow: string,
): FlowProblem {
  const place = ({ from }: Leg) => order.get(from.id) ?? -1;
  const asking = legs.filter(({ from }) => asks(from.graph.flow, from.key));
  const [first] = (asking.length > 0 ? asking : legs).toSorted(
    (one, other) => place(one) - place(other),
  );
  const beginning = first === undefined ? 0 : legs.indexOf(first);
  const trip = [...legs.slice(beginning), ...legs.slice(0, beginning)];
  const names = [...trip, ...trip.slice(0, 1)].map(({ from }) =>
    stepName(from.graph.flow, from.key),
  );
  const change =
    trip.findLast(({ from, link }) => from.graph.flow.key === flow && link.edge.isWritten) ?? first;
  const path = change?.link.edge.path ?? "entry";
  const who = asking.length === 0 ? "A call" : "A caller who presses nothing, or only wrong keys,";
  const where =
    change === undefined || !path.startsWith("nodes.")
      ? quote(path)
      : `${quote(path.split(".").slice(2).join("."))} of ${stepName(change.from.graph.flow, change.from.key)}`;
  return error(
    "roundTrip",
    path,
    `${who} would go round and never come to an end: ${shortened(names).join(", ")}. Let ${where} lead somewhere else.`,
    { steps: names, way: where },
    trip.flatMap(({ from, link }) =>
      from.graph.flow.key === flow && link.edge.path !== path && link.edge.isWritten
        ? [link.edge.path]
        : [],
    ),
  );
}

/** Who reads of a long trip wants to know how it begins and how it comes back. */
function shortened(names: readonly string[]): readonly string[] {
  return names.length <= mostNames
    ? names
    : [...names.slice(0, mostNames - 3), "…", ...names.slice(-2)];
}

const mostNames = 20;
