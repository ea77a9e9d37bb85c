import type { Key } from "../call/tone";
import { universalExit } from "../../flow/steps/exits";
import type { Next } from "../turn/next";
import { currentFlow, type Turn } from "../turn/turn";

/** What a universal key does; undefined when it does nothing. `help` is for the step itself. */
export function globalNext(turn: Turn, key: Key): Next | "help" {
  const action = currentFlow(turn).globals?.[key];
  if (action === undefined || action === "help") return action;
  return { type: "flowExit", exit: universalExit(key) };
}
