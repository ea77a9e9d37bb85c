import { stepType } from "../../steps/index";
import type { CallPlace } from "../graph/callGraph";
import { placeId } from "../graph/callGraph";
import type { CheckSubject } from "../checkSubject";
import { nodeOf } from "../graph/flowGraph";
import { measureStep } from "./measureStep";

/** The steps that a caller who does nothing passes on the way to a first question, and the first questions with the longest time until each. */
export type FirstQuestions = Readonly<{
  passed: readonly CallPlace[];
  questions: ReadonlyMap<string, Readonly<{ place: CallPlace; seconds: number }>>;
}>;

/** Walks from the beginning of a call to what asks first, by every way. What lies in other flows that are entered meanwhile is not counted. */
export function findFirstQuestions({ flow, graph }: CheckSubject): FirstQuestions {
  const entry = placeId(flow, flow.entry);
  const waysIn = countWaysIn(entry, graph);
  const longest = new Map([[entry, 0]]);
  const passed: CallPlace[] = [];
  const questions = new Map<string, Readonly<{ place: CallPlace; seconds: number }>>();
  const waiting = [entry];
  for (const id of waiting) {
    const place = graph.get(id);
    if (place === undefined) continue;
    const before = longest.get(id) ?? 0;
    if (asksAt(place)) questions.set(id, { place, seconds: before });
    else passed.push(place);
    const after = before + secondsAt(place);
    for (const to of wayOn(place)) {
      longest.set(to, Math.max(longest.get(to) ?? 0, after));
      const left = (waysIn.get(to) ?? 0) - 1;
      waysIn.set(to, left);
      if (left === 0) waiting.push(to);
    }
  }
  return { passed: keepThoseBefore(passed, questions), questions };
}

/** What is passed on a way that ends without a question is before nothing. */
function keepThoseBefore(
  passed: readonly CallPlace[],
  questions: FirstQuestions["questions"],
): readonly CallPlace[] {
  const leading = new Set(questions.keys());
  // Each is passed after all that lead to it: from the last back, what follows is known.
  for (const place of passed.toReversed()) {
    if (wayOn(place).some((to) => leading.has(to))) leading.add(place.id);
  }
  return passed.filter(({ id }) => leading.has(id));
}

/** By how many ways each place is come to before anything is asked. */
function countWaysIn(entry: string, graph: CheckSubject["graph"]): Map<string, number> {
  const waysIn = new Map<string, number>();
  const seen = new Set([entry]);
  for (const id of seen) {
    const place = graph.get(id);
    for (const to of place === undefined ? [] : wayOn(place)) {
      waysIn.set(to, (waysIn.get(to) ?? 0) + 1);
      seen.add(to);
    }
  }
  return waysIn;
}

/** Where a call goes on by itself: not from a question, nor from a person. */
function wayOn(place: CallPlace): readonly string[] {
  const node = nodeOf(place.graph.flow, place.key);
  if (node === undefined || asksAt(place) || stepType(node).helps === true) return [];
  return place.links.flatMap(({ to, passive }) => (passive ? [to] : []));
}

function asksAt({ graph, key }: CallPlace): boolean {
  const node = nodeOf(graph.flow, key);
  return node !== undefined && stepType(node).asks !== undefined;
}

function secondsAt({ graph, key }: CallPlace): number {
  const node = nodeOf(graph.flow, key);
  return node === undefined ? 0 : measureStep(graph.flow, node);
}
