import type { Next } from "../turn/next";
import type { CallEnd } from "../call/callEvent";
import type { CallRecord, CallResult } from "../call/callRecord";
import { elapsedInMs } from "../../flow/time/epochMs";
import { leaveQuestion } from "../turn/follow";
import { maskNumber } from "../call/maskNumber";
import { placeWords } from "../lines/placeWords";
import { noteBeginning, type Beginning } from "./noteBeginning";
import { recordingOf } from "../steps/voicemail/recordingOf";
import { reviewOf } from "../steps/voicemail/reviewing";
import { currentStep } from "../steps";
import { targetName } from "../steps/transfer/transferring";
import { currentFrame, type Turn } from "../turn/turn";

/** The call is over: its record is kept, everything the caller keyed in is wiped (rule 10). */
export function endCall(turn: Turn, reason: CallEnd): Next {
  const { state } = turn;
  const place = currentStep(turn);
  const target = place?.behaviour.targetOf?.(turn, place.node);
  const moved =
    reason === "transferred" ||
    (state.phase === "transferring" && state.transfer?.accepted === true);
  if (moved && target !== undefined) state.transferredTo = targetName(target);
  const lastAttempt = state.asking?.attempt ?? 1;
  leaveQuestion(turn);
  if (state.phase !== "new") {
    turn.actions.push({
      type: "keepCallRecord",
      record: toRecord(turn, { end: reason, moved, lastAttempt }),
    });
  }
  state.phase = "ended";
  state.end = reason;
  state.audio = false;
  state.variables = {};
  state.typeAhead = [];
  state.early = [];
  state.firstKeys = undefined;
  state.timers = {};
  state.operation = undefined;
  state.resume = undefined;
  state.transfer = undefined;
  state.stopKeyDue = undefined;
  // A recording that was under way may still arrive.
  if (reviewOf(state) !== undefined) state.recording = undefined;
  return undefined;
}

type Ending = Readonly<{ end: CallEnd; moved: boolean; lastAttempt: number }>;

/** The end of a call overtook its beginning: nothing begins any more, but its record is kept. A second report changes nothing. */
export function beginAfterEnd(turn: Turn, event: Beginning): void {
  const { state } = turn;
  noteBeginning(turn, event);
  state.phase = "ended";
  const end = state.end ?? "unknown";
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
    language: state.language,
    startedAt: state.startedAt,
    ...(state.answeredAt === undefined ? {} : { answeredAt: state.answeredAt }),
    endedAt: event.at,
    durationInMs: elapsedInMs(state.startedAt, event.at),
    result: resultOf(turn, end, moved),
    end,
    ...(state.steps === 0 ? {} : { lastNode: placeWords(frame.place), lastAttempt }),
    ...(state.transferredTo === undefined ? {} : { transferredTo: state.transferredTo }),
    ...(recordingOf(state) !== undefined ? { recordingLost: true } : {}),
    milestones: state.milestones,
    path: state.path,
  };
}

function resultOf(turn: Turn, reason: CallEnd, moved: boolean): CallResult {
  const { state } = turn;
  if (moved) return "transferred";
  if (state.answeredAt === undefined) return "notAnswered";
  if (reason === "keepAliveExpired" || reason === "failed") return "failed";
  if (state.outcome !== undefined) return state.outcome;
  return state.phase === "goodbye" ? "selfServed" : "abandoned";
}
