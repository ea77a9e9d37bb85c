import type { CallbackRule } from "../flow/document/callbackRule";
import type { CallbackCalls } from "./callbackCalls";

const defaultTries = 3;
const defaultPauseInMinutes = 15;

/** One round was in vain: there is another one after a pause, or it was the last. Pure. */
export function endRound(
  calls: CallbackCalls,
  {
    tries: mostTries = defaultTries,
    tryAgainAfter = defaultPauseInMinutes,
  }: Pick<CallbackRule, "tries" | "tryAgainAfter">,
  at: string,
): CallbackCalls {
  const ended = { ...dropCall(calls), tries: calls.tries + 1, next: 0 };
  if (ended.tries >= mostTries) return { ...ended, state: "gaveUp", why: "tries" };
  const dueAt = new Date(Date.parse(at) + tryAgainAfter * 60_000).toISOString();
  return { ...ended, state: "waiting", dueAt };
}

/** The same request, of which no call goes on. Pure. */
export function dropCall(calls: CallbackCalls): CallbackCalls {
  const { isPlaced: _, calledAt: _calledAt, rings: _rings, ...rest } = calls;
  return rest;
}
