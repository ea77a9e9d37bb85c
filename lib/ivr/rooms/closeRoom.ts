import type { CallEnd } from "../call/callEvent";
import type { Turn } from "../turn/turn";
import { tellGuest } from "./tellGuest";

/** The call is over that kept a room open: whoever still waits for it goes on elsewhere. */
export function closeRoom(turn: Turn, end: CallEnd): void {
  const { room } = turn.state;
  if (room === undefined) return;
  for (const guest of room.guests) tellGuest(turn, guest, end === "lobby" ? "noAnswer" : "ended");
  turn.state.room = { ...room, guests: [] };
}
