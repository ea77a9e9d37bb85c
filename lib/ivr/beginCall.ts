import { elapsedInMs } from "../flow/epochMs";
import { firstLanguage } from "../flow/firstLanguage";
import { awaitAnswer } from "./answering";
import type { CallEvent } from "./callEvent";
import type { CallPlan } from "./callPlan";
import type { IvrState } from "./ivrState";
import { endCall } from "./endCall";
import { ownEntry } from "./ownEntry";
import { begin } from "./sound";
import { currentFlow, startTimer, type Next, type Turn } from "./turn";

type Beginning = Extract<CallEvent, { type: "callIncoming" | "callCreated" }>;

const keepAliveInMs = 15 * 60_000;
const defaultMaxMinutes = 30;

/** A call is there: answer it (we placed an outgoing one ourselves) and set its clocks. An invitation into a group is turned away. A second report of the same call changes nothing. */
export function beginCall(turn: Turn, event: Beginning): Next {
  if (turn.state.phase !== "new") return undefined;
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

/** Notes who calls whom, and which flows the call passes. */
export function noteBeginning(turn: Turn, event: Beginning): void {
  Object.assign(turn.state, identity(event), place(turn.plan));
}

/** Menus are for one caller: a group would hear them over its own talk, and keys name nobody who pressed them. */
function turnAway(turn: Turn): Next {
  turn.actions.push({ type: "reject", reason: "forbidden" });
  return endCall(turn, "rejected");
}

function identity(event: Beginning): Partial<IvrState> {
  return {
    phase: "establishing",
    direction: event.type === "callIncoming" ? "incoming" : "outgoing",
    startedAt: event.at,
    caller: event.type === "callIncoming" ? event.source : event.target,
    dialled: event.dialled[0] ?? "*",
    ...(event.tenantId === undefined ? {} : { tenantId: event.tenantId }),
    ...(event.callChainId === undefined ? {} : { callChainId: event.callChainId }),
  };
}

function place({ pinned, flows }: CallPlan): Partial<IvrState> {
  const flow = ownEntry(flows, pinned.entry);
  return {
    pinned,
    frames: [{ flow: pinned.entry, node: flow?.entry ?? "~error", trail: [] }],
    language: flow === undefined ? "en" : firstLanguage(flow),
  };
}

/** A call that lasts is kept alive: Graph ends one that says nothing for 45 minutes and advises every 15. */
export function keepAlive(turn: Turn): Next {
  turn.actions.push({ type: "keepAlive" });
  startTimer(turn, "keepAlive", keepAliveInMs);
  return undefined;
}
