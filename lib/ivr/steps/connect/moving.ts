import type { NodeOf, Target } from "../../../flow/document/flow";
import { elapsedInMs } from "../../../flow/time/epochMs";
import type { Activity } from "../../call/activity";
import type { CallReading } from "../../call/callEvent";
import { dropLegs } from "../../legs/dropLegs";
import type { Next } from "../../turn/next";
import { nameOperation, startTimer, stopPlaying, stopTimer, type Turn } from "../../turn/turn";

type Connect = NodeOf<"connect">;

/** The caller is handed to somebody who took the call. */
export type Moving = Extract<Activity, { type: "moving" }>;

/** How long Graph may take to say that the caller is moved, before it is asked. */
const movedInMs = 10_000;
/** It needs seconds after somebody accepted. */
const acceptedInMs = 60_000;
const askAgainInMs = 3_000;
/** A way that takes longer has failed. A blind transfer rings first; whoever is brought in need not be rung, and the caller hears nothing meanwhile. */
const longestWayInMs = { transfer: 60_000, invite: 12_000, blind: 150_000 };

/** Hands the caller to the leg that took them; the bot leaves both calls. */
export function beginMove(turn: Turn, node: Connect, legCallId: string | undefined): Next {
  stopTimer(turn, "leg");
  stopTimer(turn, "noInput");
  stopPlaying(turn);
  return legCallId === undefined
    ? transferBlind(turn, node)
    : transferTo(turn, node, "transfer", legCallId);
}

/** Somebody has the caller now, and Graph only has to say that the call has moved. */
export function noteAccepted(turn: Turn, moving: Moving): undefined {
  turn.state.activity = { ...moving, isAccepted: true };
  startTimer(turn, "connected", acceptedInMs);
}

/** Nothing was heard of the way for too long, or nobody knows whether Graph took it: Graph says where the call is. */
export function askWhereItIs(turn: Turn): undefined {
  turn.actions.push({ type: "readCall" });
}

/** Asks in a moment. */
export function askSoon(turn: Turn): undefined {
  startTimer(turn, "connected", askAgainInMs);
}

/** Graph said where the call is while it was to move; true where the way has failed. */
export function hasComeBack(turn: Turn, moving: Moving, reading: CallReading): boolean {
  const isLate = elapsedInMs(moving.since, turn.event.at) > longestWayInMs[moving.by];
  if (reading === "transferAccepted" && !isLate) {
    noteAccepted(turn, moving);
    return false;
  }
  if (moving.by === "invite" && moving.isAccepted) {
    // They talk to each other: what failed is our leaving.
    leaveThem(turn, moving);
    return false;
  }
  const isPending = reading === "transferring" || reading === "unread" || moving.by === "invite";
  if (isPending && !isLate) {
    askSoon(turn);
    return false;
  }
  return true;
}

/** Brings the leg that took the caller into the caller's own call, where Graph does not hand the caller to the leg. */
export function inviteLeg(turn: Turn, node: Connect): undefined {
  const { connection, legs = [] } = turn.state;
  const leg = legs.find(({ operation }) => operation === connection?.leg);
  const target = findRungPerson(turn, node);
  // Nobody waits there any more, or nobody knows where.
  if (target === undefined || leg?.callId === undefined || leg.outcome !== "taken") {
    return transferBlind(turn, node);
  }
  const operation = nameOperation(turn, "invite");
  beginWay(turn, "invite", operation);
  turn.actions.push({
    type: "invite",
    operation,
    people: [{ target, replacesCallId: leg.callId }],
  });
}

/** Both are in one call now, and the app leaves it. */
export function leaveThem(turn: Turn, moving: Moving): undefined {
  noteAccepted(turn, moving);
  turn.actions.push({ type: "hangUp" });
}

/** The caller goes to the same person once more, who hears their telephone ring again. */
export function transferBlind(turn: Turn, node: Connect): undefined {
  // Their telephone must be free to be rung.
  dropLegs(turn);
  return transferTo(turn, node, "blind", undefined);
}

function transferTo(
  turn: Turn,
  node: Connect,
  by: "transfer" | "blind",
  legCallId: string | undefined,
): undefined {
  const target = findRungPerson(turn, node);
  if (target === undefined) return undefined;
  const operation = nameOperation(turn, "transfer");
  turn.state.transfers = (turn.state.transfers ?? 0) + 1;
  beginWay(turn, by, operation);
  turn.actions.push({
    type: "transfer",
    operation,
    target,
    ...(legCallId === undefined ? {} : { replacesCallId: legCallId }),
  });
}

/** Whom this call rings, or is handed to. */
export function findRungPerson({ state }: Turn, node: Connect): Target | undefined {
  return node.to[state.connection?.index ?? 0]?.target;
}

function beginWay(turn: Turn, by: Moving["by"], operation: string): void {
  const since = turn.event.at;
  turn.state.activity = { type: "moving", operation, by, since, isAccepted: false };
  startTimer(turn, "connected", movedInMs);
}
