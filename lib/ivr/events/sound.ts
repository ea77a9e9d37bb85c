import type { PlayingActivity } from "../call/activity";
import type { Next } from "../turn/next";
import { builtIn } from "../../flow/steps/place";
import { elapsedInMs } from "../../flow/time/epochMs";
import { muteOthers } from "./muteOthers";
import { isUnconfirmed } from "../turn/confirming";
import {
  currentFrame,
  currentFlow,
  startTimer,
  stopTimer,
  subscribeToTone,
  type Turn,
} from "../turn/turn";

/** How long after a call was established its sound may take to be reported. */
const soundDueInMs = 5000;
/** How long a call that could not be heard is left alone: news of its sound may be late, swapped or lost. */
const heldInMs = 10_000;
/** In a call that has just been answered, sound is not on hold but not there yet. */
const notThereYetInMs = 2000;
const justAnsweredInMs = 20_000;

/** The call stands; its sound is reported apart. Should that report get lost, the caller is not left to wait for it. */
export function established(turn: Turn): Next {
  // In a meeting's lobby, too, Graph calls a call established; whoever is let in hears sound.
  if (turn.state.joins === "meeting") return undefined;
  if (turn.state.activity.type === "establishing" && turn.state.answeredAt === undefined) {
    stopTimer(turn, "answerDue");
    startTimer(turn, "mediaOverdue", soundDueInMs);
  }
  turn.state.answeredAt ??= turn.event.at;
  return undefined;
}

/** Sound flows: the first time, keys are subscribed to and the flow begins; later, a step that waited for it goes on. */
export function soundFlows(turn: Turn): Next {
  turn.state.audio = true;
  const { type } = turn.state.activity;
  if (type === "new") return undefined;
  if (type !== "establishing") return resume(turn);
  // It is being hung up: whoever picks up now hears nothing rather than half a sentence.
  return turn.state.givenUp === undefined ? begin(turn) : undefined;
}

/** Keys first, then the first words: a key pressed during them must not be lost. */
export function begin(turn: Turn): Next {
  turn.state.answeredAt ??= turn.event.at;
  stopTimer(turn, "answerDue");
  stopTimer(turn, "mediaOverdue");
  turn.state.audio = true;
  subscribeToTone(turn);
  muteOthers(turn);
  const { parent, room, callback } = turn.state;
  const isOwn = parent !== undefined || room !== undefined || callback !== undefined;
  if (isOwn) return currentFrame(turn).place;
  if (isUnconfirmed(turn)) return builtIn("confirm");
  return { type: "node", node: currentFlow(turn).entry };
}

/** Sound stopped: nothing can be played until it flows again. */
export function soundStops(turn: Turn): Next {
  turn.state.audio = false;
  return undefined;
}

/**
 * What should have been heard could not be: the caller holds the call, or its sound is not there yet. It is played when
 * sound is reported, and tried every few seconds even without a report: the last report heard need not be the newest.
 */
export function waitOutHold(turn: Turn, activity: PlayingActivity): undefined {
  const held = { ...activity, operation: undefined };
  turn.state.activity = { type: "waitingForSound", held };
  awaitAnnouncementAgain(turn);
  const sinceAnswer = elapsedInMs(turn.state.answeredAt ?? turn.event.at, turn.event.at);
  startTimer(turn, "mediaOverdue", sinceAnswer < justAnsweredInMs ? notThereYetInMs : heldInMs);
}

/** An announcement that a hold cut short comes again, too. */
function awaitAnnouncementAgain({ state }: Turn): void {
  if (state.announcement === undefined) return;
  state.announcement = { clips: state.announcement.clips };
}

/** Enters the step that waited for sound, or plays again what a hold kept from the caller. */
export function resume(turn: Turn): Next {
  const { activity } = turn.state;
  if (activity.type !== "waitingForSound") return undefined;
  turn.state.activity = activity.held ?? { type: "passing" };
  stopTimer(turn, "mediaOverdue");
  turn.state.audio = true;
  return activity.held === undefined ? currentFrame(turn).place : { type: "replay" };
}
