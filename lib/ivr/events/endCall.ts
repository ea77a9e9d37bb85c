import type { Next } from "../turn/next";
import type { CallEnd } from "../call/callEvent";
import type { CallRecord, CallResult } from "../call/callRecord";
import { elapsedInMs } from "../../flow/time/epochMs";
import { heldActivity, questionOf } from "../call/activity";
import type { IvrState } from "../call/ivrState";
import { leaveRecording, noteAttempt } from "../turn/follow";
import { maskNumber } from "../call/maskNumber";
import { dropLegs } from "../legs/dropLegs";
import { toCallbackEnd } from "../legs/toCallbackEnd";
import { closeRoom } from "../rooms/closeRoom";
import { placeWords } from "../lines/placeWords";
import { toOwnEnd } from "./ringing";
import { noteBeginning, type Beginning } from "./noteBeginning";
import { currentStep } from "../steps";
import { sayTarget } from "../lines/sayTarget";
import { currentFrame, type Turn } from "../turn/turn";

/** The call is over: its record is kept (a leg or a room has none, its caller's tells of it), everything the caller keyed in is wiped (rule 10). */
export function endCall(turn: Turn, told: CallEnd): Next {
  const { state } = turn;
  const reason = endOf(state, toOwnEnd(state, told));
  const place = currentStep(turn);
  const target = place?.behaviour.targetOf?.(turn, place.node);
  const activity = heldActivity(state);
  const moved = hasMoved(state, reason);
  if (moved && target !== undefined) state.transferredTo = sayTarget(target);
  const question = questionOf(state);
  const lastAttempt = question?.attempt ?? 1;
  if (question !== undefined) noteAttempt(turn, question);
  // Whoever took the caller has them now, and Graph ends their leg.
  dropLegs(turn, ({ outcome }) => !moved || outcome !== "taken");
  closeRoom(turn, reason);
  if (activity.type !== "new" && !isOfAnother(state)) {
    turn.actions.push({
      type: "keepCallRecord",
      record: toRecord(turn, { end: reason, moved, lastAttempt }),
    });
  }
  // It may still arrive.
  leaveRecording(turn);
  Object.assign(state, {
    activity: { type: "ended", end: reason },
    audio: false,
    variables: {},
    typeAhead: [],
    early: [],
    firstKeys: undefined,
    timers: {},
    stopKeyDue: undefined,
    announcement: undefined,
    roster: undefined,
    legs: undefined,
    connection: undefined,
    // Whom it called back is somebody else than whom it called.
    callback: state.callback && { ...state.callback, phoneNumber: "", to: [] },
    ...(state.parent === undefined
      ? {}
      : { parent: { ...state.parent, caller: { kind: state.parent.caller.kind } } }),
  } satisfies Partial<IvrState>);
  return undefined;
}

/** Somebody else has the caller now, or a room has. */
function hasMoved(state: IvrState, reason: CallEnd): boolean {
  const activity = heldActivity(state);
  if (activity.type === "leaving") return false;
  if (reason === "transferred") return true;
  if (activity.type === "connecting") {
    return state.connection?.isAdmitted === true && reason !== "callerHungUp";
  }
  return (activity.type === "transferring" || activity.type === "moving") && activity.isAccepted;
}

/** A leg, or a room: the records of those whom it is there for tell of it. */
function isOfAnother({ parent, room }: Pick<IvrState, "parent" | "room">): boolean {
  return parent !== undefined || room !== undefined;
}

/** Of a call that it sent on or turned away Graph may say no more than that it is over. */
function endOf({ activity }: Pick<IvrState, "activity">, told: CallEnd): CallEnd {
  if (activity.type !== "leaving" || (told !== "unknown" && told !== "gone")) return told;
  return activity.rejected === undefined ? "redirected" : "rejected";
}

type Ending = Readonly<{ end: CallEnd; moved: boolean; lastAttempt: number }>;

/** The end of a call overtook its beginning: nothing begins any more, but its record is kept. A second report changes nothing. */
export function beginAfterEnd(turn: Turn, event: Beginning): void {
  const { activity } = turn.state;
  const end = activity.type === "ended" ? activity.end : "unknown";
  noteBeginning(turn, event);
  turn.state.activity = { type: "ended", end };
  if (isOfAnother(turn.state)) return;
  turn.actions.push({
    type: "keepCallRecord",
    record: toRecord(turn, { end, moved: false, lastAttempt: 1 }),
  });
}

function toRecord(turn: Turn, { end, moved, lastAttempt }: Ending): CallRecord {
  const { state, event, plan } = turn;
  const frame = currentFrame(turn);
  return {
    callId: state.callId,
    ...(state.callChainId === undefined ? {} : { callChainId: state.callChainId }),
    ...(state.tenantId === undefined ? {} : { tenantId: state.tenantId }),
    direction: state.direction,
    caller: state.caller.kind === "phone" ? maskNumber(state.caller.id ?? "") : state.caller.kind,
    dialled: state.dialled.startsWith("+") ? maskNumber(state.dialled) : state.dialled,
    flow: plan.pinned.entry,
    version: plan.pinned.versions[plan.pinned.entry] ?? 0,
    ...(Object.keys(plan.pinned.versions).length > 1 ? { versions: plan.pinned.versions } : {}),
    language: state.language,
    startedAt: state.startedAt,
    ...(state.answeredAt === undefined ? {} : { answeredAt: state.answeredAt }),
    endedAt: event.at,
    durationInMs: elapsedInMs(state.startedAt, event.at),
    result: resultOf(turn, end, moved),
    end,
    ...(state.steps === 0 ? {} : { lastNode: placeWords(frame.place), lastAttempt }),
    ...(state.transferredTo === undefined ? {} : { transferredTo: state.transferredTo }),
    ...(state.toldChannels === undefined ? {} : { toldChannels: state.toldChannels }),
    ...(state.activity.type === "recording" ? { recordingLost: true } : {}),
    ...toConfirmation(state),
    ...(state.campaign === undefined ? {} : { campaign: state.campaign }),
    ...toCallback(state, end),
    milestones: state.milestones,
    path: state.path,
  };
}

/** Nobody pressed the key: as far as anybody can tell, a machine has listened. */
function toConfirmation({ confirmation, answeredAt }: IvrState): Pick<CallRecord, "confirmation"> {
  if (confirmation === undefined || answeredAt === undefined) return {};
  return { confirmation: confirmation === "confirmed" ? "confirmed" : "voicemailSuspected" };
}

function toCallback(state: IvrState, told: CallEnd): Pick<CallRecord, "callback"> {
  const end = toCallbackEnd(state, told);
  if (state.callback === undefined || end === undefined) return {};
  const { requestId, callbackQueue, requestedAt, attempt } = state.callback;
  return { callback: { requestId, callbackQueue, requestedAt, attempt, end } };
}

function resultOf(turn: Turn, reason: CallEnd, moved: boolean): CallResult {
  const { state } = turn;
  if (moved) return "transferred";
  if (state.activity.type === "leaving") {
    return state.activity.rejected === undefined ? "redirected" : "turnedAway";
  }
  if (state.answeredAt === undefined) return "notAnswered";
  if (reason === "keepAliveExpired" || reason === "failed") return "failed";
  if (state.outcome !== undefined) return state.outcome;
  return heldActivity(state).type === "ending" ? "selfServed" : "abandoned";
}
