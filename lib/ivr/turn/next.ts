import type { To } from "../../flow/steps/place";

/** Where a handler wants the call to go at once; undefined to wait. */
export type Next =
  | To
  /** By an exit of the step that the call is in; where that leads to a person, to the one whom the caller chose. */
  | Readonly<{ type: "exit"; exit: string; person?: string }>
  /** By an exit that many steps of the flow have: universal keys, errors, its limit. */
  | Readonly<{ type: "flowExit"; exit: string }>
  /** To what a hold kept from the caller. */
  | Readonly<{ type: "replay" }>
  | undefined;

/** Something is wrong with the call or its flow: the caller hears an apology and is helped on. */
export const broken: Next = { type: "flowExit", exit: "error" };

/** By an exit of the step that the call is in. */
export function leaveBy(exit: string): Next {
  return { type: "exit", exit };
}
