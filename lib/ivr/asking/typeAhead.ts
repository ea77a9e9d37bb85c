import type { Key } from "../call/tone";
import type { Turn } from "../turn/turn";

/** As many keys as the longest entry takes: more keys answer no question. */
const mostKeys = 64;

/** Keeps a key for the step that will ask for it. */
export function typeAhead(turn: Turn, key: Key): void {
  if (turn.state.typeAhead.length < mostKeys) turn.state.typeAhead = [...turn.state.typeAhead, key];
}
