import type { Flow, TestCall } from "../flow/document/flow";
import { omitUndefined } from "../flow/omitUndefined";
import type { ScriptStep } from "./parseKeyScript";
import { usualCaller, type SimulatedWorld } from "./simulatedWorld";
import { toKeyScript } from "./toKeyScript";

/** A call that somebody made by hand, from its beginning to its end. */
export type PlayedCall = Readonly<{
  world: SimulatedWorld;
  /** What the caller did. */
  script: readonly ScriptStep[];
  /** In the words of a test's `ends`. */
  ends: string;
  /** The steps of the flow that it passed. */
  path: readonly string[];
  /** How many people it was put through to, with or without an answer. */
  transfers: number;
}>;

const mostWords = 200;

/** Makes a test of a call that somebody made by hand: the same world, the same keys, and the same to come of it. What goes without saying is left out. Pure. */
export function toTestCall(
  flow: Flow,
  name: string,
  { world, script, ends, path, transfers }: PlayedCall,
  /** Words that shall be heard, in this order. */
  hears: readonly string[] = [],
): TestCall {
  return {
    name,
    ...worldOf(flow, world, transfers),
    keys: toKeyScript(script.slice(0, lastDeed(script) + 1)),
    expect: {
      ends,
      ...(path.length === 0 ? {} : { path }),
      ...(hears.length === 0 ? {} : { hears: hears.map(firstWords) }),
    },
  };
}

function worldOf(
  flow: Flow,
  world: SimulatedWorld,
  transfers: number,
): Omit<TestCall, "name" | "keys" | "expect"> {
  const { at, caller, country, language, available, meeting } = world;
  const outcomes = (world.transfers ?? []).slice(0, transfers);
  return omitUndefined({
    at,
    caller: caller === usualCaller ? undefined : caller,
    country,
    language: language === flow.languages[0] ? undefined : language,
    answers: unlessEmpty(world.answers),
    pins: unlessEmpty(world.pins),
    transfers: outcomes.every((outcome) => outcome === "accepted") ? undefined : outcomes,
    available,
    people: unlessEmpty(world.people),
    meeting,
    alerts: unlessEmpty(world.alerts),
    rooms: unlessEmpty(world.rooms),
    presences: unlessEmpty(world.presences),
    switches: unlessEmpty(world.switches),
  });
}

function unlessEmpty<Given extends object>(given: Given | undefined): Given | undefined {
  return given === undefined || Object.keys(given).length === 0 ? undefined : given;
}

/** Whoever does nothing more need not listen: silence goes on by itself until the call ends. */
function lastDeed(script: readonly ScriptStep[]): number {
  return script.findLastIndex(({ type }) => type !== "wait" && type !== "awaitPrompt");
}

/** As much of a text as a test may expect, up to the end of a word. */
function firstWords(text: string): string {
  if (text.length <= mostWords) return text;
  const cut = text.slice(0, mostWords + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).slice(0, mostWords);
}
