import type { NodeOf } from "../../../flow/document/flow";
import type { CallEvent } from "../../call/callEvent";
import { ownEntry } from "../../call/ownEntry";
import { dropLegs } from "../../legs/dropLegs";
import { sayMeanwhile } from "../../legs/sayMeanwhile";
import { toInvitedTarget } from "../../rooms/toInvitedTarget";
import { leaveBy, type Next } from "../../turn/next";
import { currentFrame, nameOperation, startTimer, stopPlaying, type Turn } from "../../turn/turn";

type Conference = NodeOf<"conference">;

/** Joining a meeting takes seconds, its lobby more; the room tells by itself, this only ends a wait for lost news. */
const openedInMs = 90_000;
/** So long Graph may take to move somebody whom it brings in. */
const broughtInInMs = 20_000;

/** The caller asks to be let into the room, and hears words meanwhile. */
export function askForRoom(turn: Turn, node: Conference): Next {
  turn.state.typeAhead = [];
  const room = findRoom(turn, node);
  if (room === undefined) return leaveBy("unknown");
  if (toInvitedTarget(turn.state.caller) === undefined) return leaveBy("failed");
  const operation = nameOperation(turn, "room");
  const { flow, place } = currentFrame(turn);
  turn.state.legs = [...(turn.state.legs ?? []), { operation }];
  turn.state.connection = { index: 0, misses: [], leg: operation };
  sayMeanwhile(turn, node.before);
  startTimer(turn, "leg", openedInMs);
  turn.actions.push({
    type: "enterRoom",
    operation,
    room,
    flow,
    step: place.type === "node" ? place.node : "",
  });
  return undefined;
}

/** What the room has answered: it is full, nobody lets us in, or Graph brings the caller in now. */
export function noteDoor(
  turn: Turn,
  { operation, outcome }: Extract<CallEvent, { type: "legChanged" }>,
): Next {
  const { connection } = turn.state;
  if (connection?.leg !== operation) return undefined;
  if (outcome === "taken") {
    turn.state.connection = { ...connection, isAdmitted: true };
    startTimer(turn, "leg", broughtInInMs);
  }
  const exit = exits[outcome];
  if (exit === undefined) return undefined;
  dropLegs(turn);
  stopPlaying(turn);
  return leaveBy(exit);
}

const exits: Readonly<
  Partial<Record<Extract<CallEvent, { type: "legChanged" }>["outcome"], string>>
> = { busy: "full", noAnswer: "locked", declined: "locked", machine: "failed", ended: "failed" };

/** The room's name in the bindings, for the call's record. */
export function findRoomName(turn: Turn, node: Conference): Readonly<{ room: string }> | undefined {
  const room = turn.state.room?.key ?? findRoom(turn, node);
  return room === undefined ? undefined : { room };
}

/** The room that the step names, or that has the number which the caller keyed in. */
function findRoom({ state, plan: { bindings } }: Turn, { room }: Conference): string | undefined {
  const { rooms = {} } = bindings;
  if (typeof room === "string") return ownEntry(rooms, room) === undefined ? undefined : room;
  const number = ownEntry(state.variables, room.var);
  return Object.entries(rooms).find(
    ([, one]) => one.number !== undefined && one.number === String(number),
  )?.[0];
}
