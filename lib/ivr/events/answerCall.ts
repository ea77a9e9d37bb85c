import { elapsedInMs } from "../../flow/time/epochMs";
import { currentFlow, startTimer, type Turn } from "../turn/turn";
import type { Next } from "../turn/next";
import { awaitAnswer } from "./answering";
import { begin } from "./sound";

const keepAliveInMs = 15 * 60_000;
const defaultMaxMinutes = 30;
/** A leg rings, is asked, and is taken or not. */
const longestLegInMs = 5 * 60_000;

/** Picks up a call that comes in (we placed an outgoing one ourselves), and sets the clocks of either. */
export function answerCall(turn: Turn): Next {
  if (turn.state.direction === "incoming") turn.actions.push({ type: "answer" });
  turn.state.activity = { type: "establishing", looks: 0 };
  awaitAnswer(turn);
  startClocks(turn);
  // Sound may have overtaken the news of the call.
  return turn.state.audio ? begin(turn) : undefined;
}

/** Sets what runs for as long as a call that stands: it is kept alive, and ends some time. */
export function startClocks(turn: Turn): void {
  startTimer(turn, "keepAlive", keepAliveInMs);
  startTimer(turn, "callLimit", limitInMs(turn));
}

/** True when the time that the flow gives a call is over. */
export function isPastLimit(turn: Turn): boolean {
  return elapsedInMs(turn.state.startedAt, turn.event.at) >= limitInMs(turn);
}

function limitInMs(turn: Turn): number {
  if (turn.state.parent !== undefined) return longestLegInMs;
  return (currentFlow(turn).limits?.maxMinutes ?? defaultMaxMinutes) * 60_000;
}

/** A call that lasts is kept alive: Graph ends one that says nothing for 45 minutes and advises every 15. */
export function keepAlive(turn: Turn): undefined {
  turn.actions.push({ type: "keepAlive" });
  startTimer(turn, "keepAlive", keepAliveInMs);
}
