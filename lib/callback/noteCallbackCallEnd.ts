import type { CallbackRule } from "../flow/document/callbackRule";
import type { CallbackEnd } from "../ivr/call/callbackCall";
import type { CallbackCalls } from "./callbackCalls";
import { endRound, dropCall } from "./endRound";

/** A call that is lost is no try; so many in a row, and something else is wrong. */
const mostLost = 5;

/** Ends with which the caller's wish is fulfilled, or is none any more. */
const fulfilled: ReadonlySet<CallbackEnd> = new Set(["connected", "notWanted"]);
/** Ends by which a colleague who was rung alone did not take it, so that the next one is. */
const passesOn: ReadonlySet<CallbackEnd> = new Set([
  "noAnswer",
  "busy",
  "declined",
  "voicemailSuspected",
  "failed",
]);

/** Notes how a call ended by which somebody was to be called back: done, the next colleague at once, another try later, or given up. Pure. */
export function noteCallbackCallEnd(
  calls: CallbackCalls,
  rule: Pick<CallbackRule, "tries" | "tryAgainAfter">,
  {
    at,
    attempt,
    end,
    colleagues,
  }: Readonly<{ at: string; attempt: number; end: CallbackEnd; colleagues: number }>,
): CallbackCalls | "done" {
  // Who was connected by an earlier call, of which it is only known now, was called back all the same.
  if (fulfilled.has(end)) return "done";
  if (calls.state !== "calling" || attempt !== calls.attempt) return calls;
  const { lost: lostBefore = 0, ...known } = dropCall(calls);
  const ended = { ...known, state: "waiting" as const, lastEnd: end, dueAt: at };
  const lost = lostBefore + 1;
  if (end === "lost" && lost < mostLost) return { ...ended, lost };
  const isPassedOn = calls.mode === "agentFirst" && passesOn.has(end);
  if (isPassedOn && calls.next + 1 < colleagues) return { ...ended, next: calls.next + 1 };
  return endRound(ended, rule, at);
}
