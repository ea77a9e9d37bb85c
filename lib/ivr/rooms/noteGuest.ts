import type { CallEvent } from "../call/callEvent";
import { currentStep } from "../steps";
import type { Next } from "../turn/next";
import type { Turn } from "../turn/turn";

/** Somebody asks to be let into the room that this call keeps open. Before it is open they wait for it. */
export function noteGuest(turn: Turn, { guest }: Extract<CallEvent, { type: "guestCame" }>): Next {
  const { room } = turn.state;
  if (room === undefined) return undefined;
  const isKnown = room.guests.some(
    ({ callId, operation }) => callId === guest.callId && operation === guest.operation,
  );
  if (isKnown) return undefined;
  turn.state.room = { ...room, guests: [...room.guests, guest] };
  const place = currentStep(turn);
  return place?.behaviour.peopleChanged?.(turn, place.node);
}
