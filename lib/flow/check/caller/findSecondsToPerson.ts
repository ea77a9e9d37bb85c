import type { Flow, FlowNode } from "../../document/flow";
import { askSettings, isAsking, type AskSettings } from "../../steps/askSettings";
import { stepType } from "../../steps/index";
import type { CallGraph, CallPlace, Link } from "../graph/callGraph";
import { nodeOf } from "../graph/flowGraph";
import { measureStep } from "./measureStep";

/** Farther ways are not measured. */
const farthestInSeconds = 600;

/** From every place of a call that leads to a person: after how many seconds, at best, a caller gets there who hears everything to its end. */
export function findSecondsToPerson(graph: CallGraph): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const before = waysBack(graph);
  // One list for each second: the nearest are looked at first, and each place once.
  const bySecond: string[][] = [[...graph.values()].filter(isPerson).map(({ id }) => id)];
  for (let second = 0; second < Math.min(bySecond.length, farthestInSeconds); second += 1) {
    for (const id of bySecond[second] ?? []) {
      if (known.has(id)) continue;
      known.set(id, second);
      for (const { from, seconds } of before.get(id) ?? []) {
        const at = Math.min(second + seconds, farthestInSeconds);
        for (let next = bySecond.length; next <= at; next += 1) bySecond.push([]);
        bySecond[at]?.push(from);
      }
    }
  }
  return known;
}

type WayBack = Readonly<{ from: string; seconds: number }>;

function waysBack(graph: CallGraph): ReadonlyMap<string, readonly WayBack[]> {
  const before = new Map<string, WayBack[]>();
  for (const place of graph.values()) {
    const secondsOf = makeSecondsOf(place);
    for (const link of place.links) {
      const way = { from: place.id, seconds: secondsOf(link) };
      const others = before.get(link.to);
      if (others === undefined) before.set(link.to, [way]);
      else others.push(way);
    }
  }
  return before;
}

/** A caller who presses a key hears what is said first; one who presses none hears it as often as it is said. */
function makeSecondsOf({ graph: { flow }, key }: CallPlace): (link: Link) => number {
  const node = nodeOf(flow, key);
  if (node === undefined) return () => 0;
  const heard = measureStep(flow, node);
  const settings = isAsking(node) ? askSettings(flow, node) : undefined;
  const silent = settings === undefined ? heard : secondsOfSilence(flow, node, settings);
  return ({ passive }) => Math.round(passive ? silent : heard);
}

function secondsOfSilence(flow: Flow, node: FlowNode, settings: AskSettings): number {
  const times = Math.min(settings.tries.noInput, settings.tries.total);
  const again = measureStep(flow, node, true);
  return measureStep(flow, node) + (times - 1) * again + times * settings.firstDigitTimeout;
}

/** A mailbox is no person. */
function isPerson({ graph: { flow }, key }: CallPlace): boolean {
  const node = nodeOf(flow, key);
  if (node === undefined) return false;
  const targets = stepType(node).targets?.(node) ?? [];
  return targets.some(({ target }) => !("voicemail" in target));
}
