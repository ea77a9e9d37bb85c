import { countPeople } from "../../../conference/countPeople";
import type { NodeOf } from "../../../flow/document/flow";
import type { CallEvent } from "../../call/callEvent";
import type { OpenRoom } from "../../call/room";
import { tellGuest } from "../../rooms/tellGuest";
import { toInvitedTarget } from "../../rooms/toInvitedTarget";
import type { Next } from "../../turn/next";
import { render, renderPhrase } from "../../turn/render";
import {
  isRunning,
  nameOperation,
  play,
  startTimer,
  stopPlaying,
  stopTimer,
  type Turn,
} from "../../turn/turn";

type Conference = NodeOf<"conference">;

/** Whoever is alone hears so again after a while. */
const againInMs = 20_000;
const settlesInMs = 2_000;
/** What came of an invitation takes seconds; should nobody tell, whoever is alone waits for it, and an empty room stays open. */
const invitedInMs = 15_000;
/** So long the app stays in a room that everybody has left. */
const emptyInMs = 60_000;

/** The app is in the meeting: whoever waits is brought in. */
export function openRoom(turn: Turn): Next {
  turn.state.activity = { type: "connecting", operation: undefined };
  return lookAtRoom(turn);
}

/** People wait, came or left: those who wait are brought in, somebody alone hears so, and a room that stays empty is left. */
export function lookAtRoom(turn: Turn): undefined {
  if (turn.state.activity.type !== "connecting") return undefined;
  for (const guest of turn.state.room?.guests ?? []) {
    if (guest.invite === undefined) admit(turn, guest);
  }
  const people = countRoom(turn);
  const isLeft = people === 0 && turn.state.room?.guests.length === 0;
  if (!isLeft) stopTimer(turn, "leg");
  else if (!isRunning(turn.state, "leg")) startTimer(turn, "leg", emptyInMs);
  const isSomebodyAlone = people === 1 && turn.state.room?.guests.length === 0;
  if (!isSomebodyAlone) {
    stopTimer(turn, "noInput");
    stopPlaying(turn);
  } else if (turn.state.activity.operation === undefined && !isRunning(turn.state, "noInput")) {
    // Whoever has just come may not be told of yet.
    startTimer(turn, "noInput", settlesInMs);
  }
}

/** Nobody is left in silence: whoever is alone hears that others may come. */
export function saySomebodyIsAlone(turn: Turn, { alone }: Conference): undefined {
  if (countRoom(turn) !== 1 || turn.state.room?.guests.length !== 0) return undefined;
  const clips = alone === undefined ? renderPhrase(turn, "roomAlone") : render(turn, alone);
  if (!play(turn, { type: "connecting", operation: undefined }, clips)) waitForOthers(turn);
}

/** The words are over; they come again after a while, should nobody come. */
export function waitForOthers(turn: Turn): undefined {
  startTimer(turn, "noInput", againInMs);
}

/** Somebody was brought in, or cannot be. */
export function noteInvited(
  turn: Turn,
  { operation, outcome }: Extract<CallEvent, { type: "inviteEnded" }>,
): Next {
  const { room } = turn.state;
  const guest = room?.guests.find(({ invite }) => invite === operation);
  if (room === undefined || guest === undefined) return undefined;
  const isIn = outcome === "completed";
  turn.state.room = {
    ...room,
    guests: room.guests.filter((one) => one !== guest),
    admitted: room.admitted + (isIn ? 1 : 0),
  };
  // Of an unknown outcome the guest's own call knows more: either it has moved, or it goes on when its time is up.
  if (outcome !== "unknown") tellGuest(turn, guest, isIn ? "taken" : "ended");
  if (!turn.state.room.guests.some(({ invite }) => invite !== undefined))
    stopTimer(turn, "connected");
  return lookAtRoom(turn);
}

/** Nobody told what came of the last invitations: that is unknown then, and the room no longer waits for it. */
export function forgetInvited(turn: Turn): undefined {
  const { room } = turn.state;
  if (room === undefined) return undefined;
  turn.state.room = { ...room, guests: room.guests.filter(({ invite }) => invite === undefined) };
  return lookAtRoom(turn);
}

function admit(turn: Turn, guest: OpenRoom["guests"][number]): void {
  const { room } = turn.state;
  if (room === undefined) return;
  const others = room.guests.filter((one) => one !== guest);
  const coming = others.filter(({ invite }) => invite !== undefined).length;
  const target = toInvitedTarget(guest.party);
  if (target === undefined || (room.most !== undefined && countRoom(turn) + coming >= room.most)) {
    turn.state.room = { ...room, guests: others };
    tellGuest(turn, guest, target === undefined ? "ended" : "busy");
    return;
  }
  // Graph plays once more what it played when somebody was invited, so it plays nothing then.
  stopPlaying(turn);
  stopTimer(turn, "noInput");
  const invite = nameOperation(turn, "invite");
  turn.state.room = {
    ...room,
    guests: room.guests.map((one) => (one === guest ? { ...guest, invite } : one)),
  };
  turn.actions.push({
    type: "invite",
    operation: invite,
    people: [{ target, replacesCallId: guest.callId }],
  });
  startTimer(turn, "connected", invitedInMs);
}

/** How many people are in it, as far as Graph told; else how many were brought in. */
function countRoom({ state: { roster, room } }: Turn): number {
  return roster === undefined ? (room?.admitted ?? 0) : countPeople(roster);
}
