import { elapsedInMs } from "../../flow/time/epochMs";
import type { Next } from "../turn/next";
import type { CallReading } from "../call/callEvent";
import { stopRinging } from "./ringing";
import { begin } from "./sound";
import { startTimer, type Turn } from "../turn/turn";

/** How long Graph may take to say that a call which we answered stands. */
const answeredInMs = 6000;
/** How long somebody whom we call may let it ring. */
const pickedUpInMs = 75_000;
/** Three quick looks: the caller has picked up nothing but silence. Later looks are for calls that still ring. */
const quickLooks = 3;
const quickLookInMs = 4000;
const slowLookInMs = 10_000;
/** A call that still rings after so many looks, more than a minute, is given up. */
const mostLooks = 9;

/** Whoever picked up says hello to nobody for so long at most, should all news of that be lost. */
const ringingLookInMs = 10_000;

/** Starts the clock of a call that is to be answered: should all news of it be lost, Graph is asked. */
export function awaitAnswer(turn: Turn): void {
  const isIncoming = turn.state.direction === "incoming";
  startTimer(turn, "answerDue", isIncoming ? answeredInMs : nextLookInMs(turn));
}

/** A telephone that rings is looked at again and again until it has rung for long enough; in a lobby nobody waits for us. */
function nextLookInMs(turn: Turn): number {
  const leftInMs = ringsForInMs(turn);
  return turn.state.joins === "meeting" ? leftInMs : Math.min(leftInMs, ringingLookInMs);
}

/** A telephone of somebody whom we call has not yet rung for as long as it may. */
function mayRing(turn: Turn): boolean {
  const { direction, joins, givenUp } = turn.state;
  const isRung = direction === "outgoing" && joins !== "meeting" && givenUp === undefined;
  return isRung && ringsForInMs(turn) > 0;
}

/** How much longer somebody whom we call may let it ring, or the lobby keep us. */
function ringsForInMs({ state: { waitInSeconds, startedAt }, event: { at } }: Turn): number {
  const patienceInMs = waitInSeconds === undefined ? pickedUpInMs : waitInSeconds * 1000;
  return patienceInMs - elapsedInMs(startedAt, at);
}

/** Nothing was heard of the call: Graph says where it is. */
export function answerDue(turn: Turn): Next {
  const { activity } = turn.state;
  if (activity.type !== "establishing") return undefined;
  turn.state.activity = { ...activity, looks: activity.looks + 1 };
  turn.actions.push({ type: "readCall" });
  return undefined;
}

/** What Graph said of a call of which we knew only that it began. */
export function answerSettled(
  turn: Turn,
  { state, isAudible = false }: Readonly<{ state: CallReading; isAudible?: boolean }>,
  looks: number,
): Next {
  const { joins, waitInSeconds, givenUp } = turn.state;
  const isThere = state !== "incoming" && state !== "establishing" && state !== "unread";
  // Graph calls a call established that waits in a meeting's lobby; nobody would hear it.
  if (isThere && givenUp === undefined && (joins !== "meeting" || isAudible)) return begin(turn);
  if (mayRing(turn)) {
    turn.state.activity = { type: "establishing", looks: 0 };
    startTimer(turn, "answerDue", nextLookInMs(turn));
    return undefined;
  }
  if (waitInSeconds !== undefined) stopRinging(turn);
  if (looks >= mostLooks) {
    if (waitInSeconds === undefined) turn.actions.push({ type: "hangUp" });
    return undefined;
  }
  startTimer(turn, "answerDue", looks <= quickLooks ? quickLookInMs : slowLookInMs);
  // Our answer never arrived, or was refused for a moment.
  if (state === "incoming") turn.actions.push({ type: "answer" });
  return undefined;
}
