import type { CallbackCalls } from "./callbackCalls";

/** Nobody was called back yet. Pure. */
export function beginCallback(requestedAt: string): CallbackCalls {
  return { state: "waiting", tries: 0, attempt: 0, next: 0, dueAt: requestedAt };
}
