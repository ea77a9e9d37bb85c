import { currentFlow, startTimer, stopTimer, type Next, type Turn } from "./turn";

/** How long after a call was established its sound may take to be reported. */
const soundDueInMs = 5000;

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

/** Enters the step that waited for sound. */
export function resume(turn: Turn): Next {
  const { resume: node } = turn.state;
  if (node === undefined) return undefined;
  turn.state.resume = undefined;
  stopTimer(turn, "mediaOverdue");
  turn.state.audio = true;
  return node;
}
