import type { CallbackCalls } from "./callbackCalls";

/** Longer than Graph's answer and its first notification take. */
const unheardInMs = 125_000;
/** A call that goes on longer is looked at: its end may not have been told. */
const lookAfterInMs = 600_000;
const never = "9999-12-31T00:00:00.000Z";

/** When somebody should look at a request: when it is due, or when a call of it should have been heard of. Pure. */
export function findLookAt({ state, dueAt, calledAt = dueAt, isPlaced }: CallbackCalls): string {
  if (state === "gaveUp") return never;
  if (state === "waiting") return dueAt;
  const afterInMs = isPlaced === true ? lookAfterInMs : unheardInMs;
  return new Date(Date.parse(calledAt) + afterInMs).toISOString();
}
