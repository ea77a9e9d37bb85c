import type { Next } from "../turn/next";
import { elapsedInMs } from "../../flow/time/epochMs";
import { awaitAnswer } from "./answering";
import { endCall } from "./endCall";
import { noteBeginning, type Beginning } from "./noteBeginning";
import { begin } from "./sound";
import { currentFlow, startTimer, type Turn } from "../turn/turn";

const keepAliveInMs = 15 * 60_000;
const defaultMaxMinutes = 30;

/** A call is there: answer it (we placed an outgoing one ourselves) and set its clocks. An invitation into a group is turned away. A second report of the same call changes nothing. */
export function beginCall(turn: Turn, event: Beginning): Next {
  if (turn.state.activity.type !== "new") return undefined;
  noteBeginning(turn, event);
  if (event.type === "callIncoming") {
    if (event.isGroup === true) return turnAway(turn);
    turn.actions.push({ type: "answer" });
  }
  awaitAnswer(turn);
  startTimer(turn, "keepAlive", keepAliveInMs);
  startTimer(turn, "callLimit", limitInMs(turn));
  // Sound may have overtaken the news of a call that we placed.
  return turn.state.audio ? begin(turn) : undefined;
}

/** True when the time that the flow gives a call is over. */
export function isPastLimit(turn: Turn): boolean {
  return elapsedInMs(turn.state.startedAt, turn.event.at) >= limitInMs(turn);
}

function limitInMs(turn: Turn): number {
  return (currentFlow(turn).limits?.maxMinutes ?? defaultMaxMinutes) * 60_000;
}

/** Menus are for one caller: a group would hear them over its own talk, and keys name nobody who pressed them. */
function turnAway(turn: Turn): Next {
  turn.actions.push({ type: "reject", reason: "forbidden" });
  return endCall(turn, "rejected");
}

/** A call that lasts is kept alive: Graph ends one that says nothing for 45 minutes and advises every 15. */
export function keepAlive(turn: Turn): Next {
  turn.actions.push({ type: "keepAlive" });
  startTimer(turn, "keepAlive", keepAliveInMs);
  return undefined;
}
