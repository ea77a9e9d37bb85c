import { awaitNothing, currentFlow, startTimer, stopTimer, type Next, type Turn } from "./turn";

/** How long after a call was established its sound may take to be reported. */
const soundDueInMs = 5000;
/** How often a call on hold is looked at. */
const heldInMs = 60_000;

/** The call stands; its sound is reported apart. Should that report get lost, the caller is not left to wait for it. */
export function established(turn: Turn): Next {
  if (turn.state.phase === "establishing" && turn.state.answeredAt === undefined) {
    startTimer(turn, "mediaOverdue", soundDueInMs);
  }
  turn.state.answeredAt ??= turn.event.at;
  return undefined;
}

/** Sound flows: the first time, keys are subscribed to and the flow begins; later, a step that waited for it goes on. */
export function soundFlows(turn: Turn): Next {
  turn.state.audio = true;
  if (turn.state.phase === "new") return undefined;
  return turn.state.phase === "establishing" ? begin(turn) : resume(turn);
}

/** Keys first, then the first words: a key pressed during them must not be lost. */
export function begin(turn: Turn): Next {
  turn.state.answeredAt ??= turn.event.at;
  stopTimer(turn, "mediaOverdue");
  turn.actions.push({ type: "subscribeToTone" });
  return currentFlow(turn).entry;
}

/** Sound stopped: nothing can be played until it flows again. */
export function soundStops(turn: Turn): Next {
  turn.state.audio = false;
  return undefined;
}

/** What should have been heard could not be, because no sound flows: the caller holds the call, and hears it afterwards. */
export function waitOutHold(turn: Turn): Next {
  awaitNothing(turn);
  turn.state.resume = "repeat";
  startTimer(turn, "mediaOverdue", heldInMs);
  return undefined;
}

/** The report that sound is back may be lost or not due yet. A hold is waited for as long as the call may last. */
export function soundOverdue(turn: Turn): Next {
  return turn.state.resume === "repeat" && !turn.state.audio ? waitOutHold(turn) : resume(turn);
}

/** Enters the step that waited for sound. */
export function resume(turn: Turn): Next {
  const { resume: node } = turn.state;
  if (node === undefined) return undefined;
  turn.state.resume = undefined;
  stopTimer(turn, "mediaOverdue");
  turn.state.audio = true;
  return node;
}
