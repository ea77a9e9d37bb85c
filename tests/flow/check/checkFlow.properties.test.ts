import { operationOf } from "../../support/activities";
import fc from "fast-check";
import { checkFlow } from "../../../lib/flow/check/checkFlow";
import type { Flow } from "../../../lib/flow/document/flow";
import { exits, flowExits, universalExits } from "../../../lib/flow/steps/exits";
import { flowClips } from "../../../lib/flow/prompts/flowClips";
import { clipKey } from "../../../lib/flow/prompts/clip";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { aPlan } from "../../support/aPlan";
import { deepFreeze } from "../../support/deepFreeze";
import { caller, flowDocument, world } from "../../support/flowArbitraries";
import { richBindings } from "../../support/richBindings";
import { simulateCall, type SimulatedStep } from "../../support/simulateCall";

const seed = process.env["CI"] === undefined ? {} : { seed: 20261121 };
const runs = { numRuns: 100, ...seed };

/** Flows that checkFlow finds no error in: the first answers, the second it may call. */
const soundFlows = fc
  .tuple(flowDocument("outer", ["inner"]), flowDocument("inner", []))
  .map(([outer, inner]) => {
    const called = sound(inner, {});
    const answering = called && sound(outer, { inner: called });
    return called && answering && deepFreeze([answering, called] as const);
  })
  .filter((flows) => flows !== undefined);

function sound(document: unknown, flows: Readonly<Record<string, Flow>>): Flow | undefined {
  const { flow, problems } = checkFlow(document, { bindings: richBindings, flows });
  return problems.some(({ severity }) => severity === "error") ? undefined : flow;
}

const audible = new WeakMap<Flow, ReadonlySet<string>>();

function audibleClips(flow: Flow): ReadonlySet<string> {
  const known = audible.get(flow);
  if (known !== undefined) return known;
  const keys = new Set(flowClips(flow, richBindings).map(clipKey));
  audible.set(flow, keys);
  return keys;
}

/** A goodbye, a transfer, a message, or what the door says. */
const ends = /^(?:transferred|callerHungUp|hungUpByUs|rejected|redirected)$/;

/** Three callers of one pair of flows. */
const calls = fc.array(fc.tuple(caller, world), { minLength: 3, maxLength: 3 });

describe("a flow without errors", () => {
  it("leads every caller to a goodbye, a transfer or a message, in words that were made audible, never waiting for nothing", () => {
    fc.assert(
      fc.property(soundFlows, calls, (flows, many) => {
        const known = flows.map(audibleClips);
        const plan = aPlan(flows, richBindings);
        for (const [who, how] of many) {
          const steps = simulateCall(plan, who, how);
          const last = steps.at(-1)?.state;
          expect({ activity: last?.activity, wordless: wordlessEnd(steps, flows) }).toEqual({
            activity: { type: "ended", end: expect.stringMatching(ends) as unknown },
            wordless: undefined,
          });
          expect(steps.filter(({ state }) => waitsForNothing(state))).toEqual([]);
          const played = steps.flatMap(clipKeys);
          expect(played.filter((key) => !known.some((keys) => keys.has(key)))).toEqual([]);
          expect(unknownExits(steps.at(-1)?.state, flows)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("ends by itself for callers who do nothing, or nothing right, long before any limit", () => {
    fc.assert(
      fc.property(soundFlows, world, (flows, how) => {
        for (const presses of ["hashAlways", []] as const) {
          const all = { ...how, promptsFail: false };
          const steps = simulateCall(aPlan(flows, richBindings), { presses }, all);
          const path = steps.at(-1)?.state.path.map(({ node }) => node) ?? [];
          expect(path).not.toContain("(call limit)");
          expect(path).not.toContain("(apology)");
          expect(path.length).toBeLessThan(50);
        }
      }),
      runs,
    );
  });
});

describe("checkFlow, whatever it is given", () => {
  it("answers any JSON with problems or a flow", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const { flow, problems } = checkFlow(document, { bindings: richBindings });
        expect(flow === undefined).toBe(problems.some(({ severity }) => severity === "error"));
      }),
      { ...seed, numRuns: 300 },
    );
  });

  it("answers a flow in which one thing was exchanged for anything, in sentences", () => {
    const exchanged = fc
      .tuple(
        flowDocument("outer", ["inner"]),
        fc.array(fc.nat(50), { maxLength: 6 }),
        fc.jsonValue(),
      )
      .map(([document, way, value]) => exchange(document, way, value));
    fc.assert(
      fc.property(exchanged, (document) => {
        const { problems } = checkFlow(document, { bindings: richBindings, today: "2026-11-21" });
        const odd = problems.filter(
          ({ message, code }) => !/^[\p{Lu}“].*[.?)]$/su.test(message) || !/^[a-zA-Z]+$/.test(code),
        );
        expect(odd).toEqual([]);
      }),
      runs,
    );
  });
});

/** A copy of a value in which the part that a way of numbers leads to is another. */
function exchange(part: unknown, way: readonly number[], value: unknown): unknown {
  const [first, ...rest] = way;
  if (first === undefined || typeof part !== "object" || part === null) return value;
  const entries = Object.entries(part);
  const chosen = entries[first % Math.max(1, entries.length)];
  if (chosen === undefined) return value;
  const other = exchange(chosen[1], rest, value);
  if (Array.isArray(part))
    return part.map((one: unknown, index) => (String(index) === chosen[0] ? other : one));
  return { ...part, [chosen[0]]: other };
}

function clipKeys({ actions }: SimulatedStep): readonly string[] {
  return actions.flatMap((action) => {
    if (action.type === "playPrompt") return action.clips.map(clipKey);
    return action.type === "lookUp" ? action.filler.map(clipKey) : [];
  });
}

function waitsForNothing(state: IvrState): boolean {
  const { activity, timers } = state;
  if (["new", "establishing", "ending", "ended"].includes(activity.type)) return false;
  if (operationOf(state) !== undefined) return false;
  const { keepAlive: _keepAlive, callLimit: _callLimit, ...others } = timers;
  return !Object.values(others).some((generation) => (generation ?? 0) > 0);
}

/** Where a call was hung up on by us without a word; undefined for one that was not. */
function wordlessEnd(steps: readonly SimulatedStep[], flows: readonly Flow[]): string | undefined {
  const state = steps.at(-1)?.state;
  if (state === undefined || !isHungUpOn(state)) return undefined;
  for (const { flow, node } of state.path.toReversed()) {
    const found = flows.find(({ key }) => key === flow)?.nodes[node];
    if (node.startsWith("(") || found?.type === "say") return undefined;
    if (found?.type === "hangup" && found.prompt !== undefined) return undefined;
    if (found !== undefined && waits.has(found.type)) return `${flow}/${node}`;
  }
  return "the beginning";
}

/** A call that somebody was brought into is only left by us. */
function isHungUpOn({ activity, transferredTo }: IvrState): boolean {
  return activity.type === "ended" && activity.end === "hungUpByUs" && transferredTo === undefined;
}

/** Exits by which a call left steps that do not have them. A call that was hung up on did not leave its last step. */
function unknownExits(state: IvrState | undefined, flows: readonly Flow[]): readonly string[] {
  return (state?.path ?? []).flatMap(({ flow: flowKey, node: key, exit }) => {
    const flow = flows.find((one) => one.key === flowKey);
    const node = flow?.nodes[key];
    if (flow === undefined || node === undefined || exit === undefined) return [];
    const all = [...exits(node, flow), ...universalExits(flow), ...flowExits(flow)];
    return all.some(({ name }) => name === exit) ? [] : [`${flowKey}/${key} by ${exit}`];
  });
}

const waits = new Set([
  "menu",
  "collect",
  "lookup",
  "transfer",
  "connect",
  "voicemail",
  "directory",
  "callback",
  "subflow",
]);
