import type { Key } from "../call/tone";
import { universalExit } from "../../flow/steps/exits";
import { isUnconfirmed } from "../turn/confirming";
import type { Next } from "../turn/next";
import { currentFlow, type Turn } from "../turn/turn";

/** What a universal key does; undefined when it does nothing, as in a leg, in a call that calls somebody back, or before a person has confirmed to be there. `help` is for the step itself. */
export function globalNext(turn: Turn, key: Key): Next | "help" {
  const { parent, callback } = turn.state;
  if (parent !== undefined || callback !== undefined || isUnconfirmed(turn)) return undefined;
  const action = currentFlow(turn).globals?.[key];
  if (action === undefined || action === "help") return action;
  return { type: "flowExit", exit: universalExit(key) };
}
