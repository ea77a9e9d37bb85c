import type { OperatorAction } from "../../lib/ivr/call/conferenceAction";

/** What somebody at the switchboard wants done in a call, in its story. */
export function sayWish(type: OperatorAction["type"]): string {
  return `the switchboard wants ${type}`;
}
