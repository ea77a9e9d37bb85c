import { findOpening } from "../campaign/findOpening";
import { graphLimits } from "../campaign/graphLimits";
import type { CallbackRule } from "../flow/document/callbackRule";
import type { Schedule } from "../flow/document/schedule";
import type { NodeOf } from "../flow/document/flow";
import type { CallbackCalls, CallbackRefusal } from "./callbackCalls";
import { endRound, dropCall } from "./endRound";
import { toDialable } from "./toDialable";

/** What surrounds a request when it is decided whether to call now. */
export type CallbackSurroundings = Readonly<{
  at: string;
  /** Who calls back, and who of them can take a call now; absent where nobody asks for presence. */
  colleagues: readonly string[];
  available?: readonly string[] | undefined;
  /** Within which is called, on which clock. */
  hours?: Schedule | undefined;
  timeZone: string;
  /** Calls that go on, and those of this month so far, of all kinds. */
  liveCalls: number;
  monthCalls: number;
}>;

/** One who is rung by a call. */
type Rung = NodeOf<"connect">["to"][number] & Readonly<{ ring: number }>;

/** What is done with a request now: it is called back, waits, or is given up. */
export type CallbackPlan =
  | Readonly<{
      type: "call";
      calls: CallbackCalls;
      /** The number of the caller. */
      phoneNumber: string;
      first: Rung;
      to: readonly Rung[];
    }>
  | Readonly<{ type: "wait" | "giveUp"; calls: CallbackCalls }>;

const defaultRingInSeconds = 30;
const roomAgainInMs = 30_000;
const somebodyAgainInMs = 60_000;
const hoursAgainInMs = 86_400_000;
/** Who is called back and who calls them. */
const callsOfOne = 2;

/** Decides what is done with a request that nobody is called for at the moment. Pure. */
export function planCallback(
  calls: CallbackCalls,
  { phoneNumber: asked }: Readonly<{ phoneNumber: string }>,
  rule: CallbackRule,
  around: CallbackSurroundings,
): CallbackPlan {
  const { at, colleagues, hours, timeZone } = around;
  const phoneNumber = toDialable(asked, rule.country);
  if (phoneNumber === undefined) return giveUp(calls, "number");
  if (colleagues.length === 0) return giveUp(calls, "people");
  const opening = findOpening(laterOf(at, calls.dueAt), timeZone, hours);
  if (opening === undefined) return wait(calls, at, hoursAgainInMs);
  if (Date.parse(opening) > Date.parse(at)) {
    return { type: "wait", calls: { ...calls, dueAt: opening } };
  }
  if (!hasRoom(around)) return wait(calls, at, roomAgainInMs);
  const free = around.available ?? colleagues;
  const ready = colleagues.filter((key, index) => index >= calls.next && free.includes(key));
  const [person] = ready;
  if (person === undefined) {
    // Of the first, nobody is rung, so it is no try; some were, and the others cannot take it.
    if (calls.next === 0) return wait(calls, at, somebodyAgainInMs);
    const ended = endRound(calls, rule, at);
    return { type: ended.state === "gaveUp" ? "giveUp" : "wait", calls: ended };
  }
  const ring = rule.ring ?? defaultRingInSeconds;
  const caller: Rung = { target: { phone: phoneNumber }, ring };
  const toColleague = (key: string): Rung => ({
    target: { person: key },
    ring,
    ...(rule.only === undefined ? {} : { only: rule.only }),
  });
  const isAgentFirst = rule.mode === "agentFirst";
  return {
    type: "call",
    phoneNumber,
    calls: {
      ...dropCall(calls),
      state: "calling",
      attempt: calls.attempt + 1,
      next: isAgentFirst ? colleagues.indexOf(person) : 0,
      calledAt: at,
      mode: rule.mode,
      rings: isAgentFirst ? [person] : colleagues,
    },
    first: isAgentFirst ? toColleague(person) : caller,
    to: isAgentFirst ? [caller] : colleagues.map(toColleague),
  };
}

function hasRoom({ liveCalls, monthCalls }: CallbackSurroundings): boolean {
  return (
    liveCalls + callsOfOne <= graphLimits.callsAtOnce - graphLimits.leftForCallers &&
    monthCalls + callsOfOne <= graphLimits.callsAMonth
  );
}

function wait(calls: CallbackCalls, at: string, forInMs: number): CallbackPlan {
  const dueAt = new Date(Date.parse(at) + forInMs).toISOString();
  return { type: "wait", calls: { ...calls, dueAt } };
}

function giveUp(calls: CallbackCalls, why: CallbackRefusal): CallbackPlan {
  return { type: "giveUp", calls: { ...dropCall(calls), state: "gaveUp", why } };
}

function laterOf(one: string, other: string): string {
  return Date.parse(other) > Date.parse(one) ? other : one;
}
