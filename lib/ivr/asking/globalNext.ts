import type { Key } from "../call/tone";
import { currentFlow, type Next, type Turn } from "../turn/turn";

/** What a universal key does; undefined when it does nothing. `help` is for the step itself. */
export function globalNext(turn: Turn, key: Key): Next {
  const action = currentFlow(turn).globals?.[key];
  return typeof action === "object" ? action.go : action;
}
