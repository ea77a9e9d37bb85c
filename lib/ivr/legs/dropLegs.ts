import type { Leg } from "../call/leg";
import type { Turn } from "../turn/turn";

/** Hangs up legs that nobody wants any more: all of them, unless told which. */
export function dropLegs(turn: Turn, isUnwanted: (leg: Leg) => boolean = () => true): void {
  const { legs = [] } = turn.state;
  if (legs.length === 0) return;
  const unwanted = legs.filter(isUnwanted);
  for (const { operation } of unwanted) turn.actions.push({ type: "withdrawCall", operation });
  const kept = legs.filter((leg) => !unwanted.includes(leg));
  turn.state.legs = kept.length === 0 ? undefined : kept;
}
