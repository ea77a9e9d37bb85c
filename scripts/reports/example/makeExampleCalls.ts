import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import { maskNumber } from "../../../lib/ivr/call/maskNumber";
import { makeSimulatedCall } from "../../../lib/simulation/makeSimulatedCall";
import { playCaller } from "./playCaller";

/** What made-up calls are like. */
export type ExampleCalls = Readonly<{
  plan: CallPlan;
  version: number;
  /** Their ids begin with it. */
  name: string;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  calls: number;
  random: () => number;
}>;

const dayInMs = 86_400_000;
const hourInMs = 3_600_000;

/** How busy the hours of a day are, by UTC. */
const busyHours = [0, 0, 0, 0, 0, 1, 3, 8, 12, 11, 9, 6, 6, 9, 10, 8, 5, 3, 2, 1, 1, 0, 0, 0];
const transferEnds = ["accepted", "accepted", "accepted", "accepted", "noAnswer", "busy"] as const;

/** Lets made-up callers call a flow, through the engine itself: the records are those that it would keep of such calls. Pure but for `random`. */
export function makeExampleCalls(given: ExampleCalls): readonly CallRecord[] {
  return Array.from({ length: given.calls }, (_, index) => makeOne(given, index)).flat();
}

function makeOne({ plan, version, name, from, to, random }: ExampleCalls, index: number) {
  const pick = <One>(all: readonly One[]): One | undefined =>
    all[Math.floor(random() * all.length)];
  const callId = `${name}-${index}`;
  const call = makeSimulatedCall(plan, {
    name: callId,
    at: new Date(busyTime(from, to, random)).toISOString(),
    transfers: [pick(transferEnds) ?? "accepted", pick(transferEnds) ?? "accepted"],
  });
  playCaller(call, plan, random);
  const kept = call
    .steps()
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.type === "keepCallRecord" ? [action.record] : []));
  const caller = maskNumber(`+4930555${String(Math.floor(random() * 1000)).padStart(3, "0")}`);
  return kept.slice(-1).map((record): CallRecord => ({ ...record, callId, version, caller }));
}

/** A moment at which people call: by day, and on Saturdays and Sundays one in five of the others. */
function busyTime(from: number, to: number, random: () => number): number {
  for (let tries = 0; tries < 200; tries++) {
    const at = from + random() * (to - from);
    const weekday = new Date(at).getUTCDay();
    const busy = busyHours[Math.floor((at % dayInMs) / hourInMs)] ?? 0;
    const share = weekday === 0 || weekday === 6 ? 0.2 : 1;
    if (random() * 12 < busy * share) return at;
  }
  return from;
}
