import type { Next } from "./turn/next";
import type { Action } from "./call/action";
import { actionsDelayed } from "./events/actionsDelayed";
import { answered, awaitedAnswer } from "./events/answered";
import { beginCall } from "./events/beginCall";
import type { CallEvent } from "./call/callEvent";
import type { CallPlan } from "./call/callPlan";
import { callRead } from "./events/callRead";
import { isSame } from "./turn/goBackTo";
import { callsCounted, doorRefused } from "./events/door";
import { beginAfterEnd, endCall } from "./events/endCall";
import { closeFirstKeys } from "./events/firstKeys";
import { follow } from "./turn/follow";
import type { IvrState } from "./call/ivrState";
import { goOnAfterInvite, noteRoster } from "./events/noteConference";
import { keepLateRecording, mediaDone, mediaFailed, recordingDone } from "./events/mediaEnded";
import { established, soundFlows, soundStops } from "./events/sound";
import { askForLeftRecording } from "./steps/voicemail/recordingWatch";
import { dropLate, noteLeg } from "./legs/noteLeg";
import { noteForParent } from "./legs/noteForParent";
import { noteGuest } from "./rooms/noteGuest";
import { tellGuest } from "./rooms/tellGuest";
import { noteRinging } from "./events/ringing";
import { actForOperator } from "./events/actForOperator";
import type { Beginning } from "./events/noteBeginning";
import { stepFailed } from "./events/stepFailed";
import { timerFired } from "./events/timerFired";
import { toneReceived } from "./events/toneReceived";
import type { Turn } from "./turn/turn";

/** The next state of a call, and what to do in this order. */
export type StepResult = Readonly<{ state: IvrState; actions: readonly Action[] }>;

/**
 * What happens next in a call. Total, deterministic and pure: an event that does not fit changes nothing and asks for
 * nothing, and then the state returned is the one given.
 */
export function step(state: IvrState, event: CallEvent, plan: CallPlan): StepResult {
  if (state.activity.type === "ended") return afterTheEnd(state, event, plan);
  const turn: Turn = { state: { ...state }, event, plan, actions: [] };
  const isUnreadable = state.activity.type === "unreadable" && event.type !== "callTerminated";
  follow(turn, isUnreadable ? stepFailed(turn) : handle(turn, event));
  noteForParent(turn, state);
  askForLeftRecording(turn, state);
  if (turn.actions.length === 0 && isSame(state, turn.state)) return { state, actions: [] };
  closeFirstKeys(turn);
  return { state: turn.state, actions: timersFirst(turn.actions) };
}

/** Whatever fails after them, a timer runs that takes the call on. */
function timersFirst(actions: readonly Action[]): readonly Action[] {
  const isTimer = ({ type }: Action) => type === "startTimer";
  return [...actions.filter(isTimer), ...actions.filter((action) => !isTimer(action))];
}

// oxlint-disable-next-line complexity, max-lines-per-function -- the table of all events, one line each
function handle(turn: Turn, event: CallEvent): Next {
  switch (event.type) {
    case "callIncoming":
    case "callCreated":
      return beginCall(turn, event);
    case "callEstablishing":
      noteRinging(turn);
      return undefined;
    case "callTransferring":
    case "contentSharing":
    case "operationEnded":
      return undefined;
    case "callEstablished":
      return established(turn);
    case "audioActive":
      return soundFlows(turn);
    case "audioInactive":
      return soundStops(turn);
    case "toneReceived":
      return toneReceived(turn, event);
    case "promptCompleted":
      return mediaDone(turn, event.operation);
    case "promptFailed":
      return mediaFailed(turn, event.operation, event.result);
    case "recordingCompleted":
      return recordingDone(turn, event);
    case "callTransferAccepted":
    case "transferFailed":
    case "transferUnknown":
    case "recordingUnknown":
    case "operationRead":
    case "recordingFailed":
      return answered(turn, event);
    case "toneSubscriptionFailed":
      turn.state.keysUnheard = true;
      return undefined;
    case "callRead":
      return callRead(turn, event);
    case "callTerminated":
      return endCall(turn, event.reason);
    case "rosterChanged":
      return noteRoster(turn, event);
    case "guestCame":
      return noteGuest(turn, event);
    case "callEscalated":
      turn.state.isGroup = true;
      return undefined;
    case "operatorAsked":
      return actForOperator(turn, event.action);
    case "legChanged":
      return noteLeg(turn, event);
    case "inviteEnded":
      return goOnAfterInvite(turn, event);
    case "timerFired":
      return timerFired(turn, event.timer, event.generation);
    case "actionsDelayed":
      return actionsDelayed(turn, event);
    case "recordingKept":
    case "lookUpCompleted":
    case "onlineMeetingCreated":
    case "alertStarted":
    case "pinChecked":
    case "presenceRead":
      return awaitedAnswer(turn, event);
    case "callsCounted":
      return callsCounted(turn, event);
    case "rejectFailed":
    case "redirectFailed":
    case "redirectUnknown":
      return doorRefused(turn, event);
    case "stepFailed":
      return stepFailed(turn, event);
  }
}

/** A recording that was under way when the call ended may still arrive, and is somebody's message; so may the beginning of a call. Somebody who is still rung is rung no longer. Nothing else matters any more. */
function afterTheEnd(state: IvrState, event: CallEvent, plan: CallPlan): StepResult {
  const turn: Turn = { state: { ...state }, event, plan, actions: [] };
  const beginning = beginningIn(event);
  if (beginning !== undefined) {
    if (state.pinned.entry === "") {
      beginAfterEnd(turn, beginning);
      noteForParent(turn, state);
    }
  } else if (event.type === "recordingCompleted") {
    keepLateRecording(turn, event);
  } else if (event.type === "legChanged") {
    dropLate(turn, event);
  } else if (event.type === "guestCame" && state.room !== undefined) {
    tellGuest(turn, event.guest, "ended");
  }
  return turn.actions.length === 0
    ? { state, actions: [] }
    : { state: turn.state, actions: turn.actions };
}

function beginningIn(event: CallEvent): Beginning | undefined {
  if (event.type === "stepFailed") return event.beginning;
  return event.type === "callIncoming" || event.type === "callCreated" ? event : undefined;
}
