import type { TestCall } from "../flow/document/flow";
import type { CallPlan } from "../ivr/call/callPlan";

/** What a simulated call meets: who calls and when, and what everybody outside answers. A stored test call is one. */
export type SimulatedWorld = Readonly<
  Pick<TestCall, "name"> &
    Partial<
      Pick<
        TestCall,
        | "at"
        | "caller"
        | "country"
        | "isGroup"
        | "forwardedFrom"
        | "transferredBy"
        | "callsInLastHour"
        | "outgoing"
        | "lists"
        | "redirect"
        | "language"
        | "answers"
        | "pins"
        | "alerts"
        | "rooms"
        | "transfers"
        | "people"
        | "available"
        | "meeting"
        | "presences"
        | "switches"
      >
    >
>;

/** When a call comes that says nothing about it: a Wednesday morning, always the same, so that no test depends on its day. */
export const usualTime = "2026-01-14T10:00:00Z";

/** The caller of a call that names none: a number that nobody has. */
export const usualCaller = "+4930555099";

/** The plan with the switches and lists of a simulated call: what it names is on, or has entries; all others are off, or empty, whatever this environment's are now. */
export function setWorld(plan: CallPlan, { switches = [], lists = {} }: SimulatedWorld): CallPlan {
  const on = Object.fromEntries(switches.map((key) => [key, { on: true }]));
  const entries = Object.fromEntries(
    Object.entries(lists).map(([key, list]): [string, string[]] => [key, [...list]]),
  );
  return { ...plan, bindings: { ...plan.bindings, switches: on, lists: entries } };
}
