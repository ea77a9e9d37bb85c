import type { CallEnd } from "./callEvent";
import type { CallRecord, CallResult } from "./callRecord";
import { elapsedInMs } from "../flow/epochMs";
import { isRecording } from "./isRecording";
import { maskNumber } from "./maskNumber";
import { isReviewing } from "./reviewing";
import { currentTarget, targetName } from "./transferring";
import { currentFrame, currentNode, type Next, type Turn } from "./turn";

/** The call is over: its record is kept, everything the caller keyed in is wiped (rule 10). */
export function endCall(turn: Turn, reason: CallEnd): Next {
  const { state } = turn;
  const target = currentTarget(turn, currentNode(turn));
  const moved =
    reason === "transferred" ||
    (state.phase === "transferring" && state.transfer?.accepted === true);
  if (moved && target !== undefined) state.transferredTo = targetName(target);
  if (state.phase !== "new") {
    turn.actions.push({ type: "keepCallRecord", record: toRecord(turn, reason, moved) });
  }
  state.phase = "ended";
  state.end = reason;
  state.audio = false;
  state.variables = {};
  state.typeAhead = [];
  state.early = [];
  state.timers = {};
  state.asking = undefined;
  state.operation = undefined;
  state.resume = undefined;
  state.transfer = undefined;
  state.stopKeyDue = undefined;
  // A recording that was under way may still arrive.
  if (isReviewing(turn)) state.recording = undefined;
  return undefined;
}

function toRecord(turn: Turn, reason: CallEnd, moved: boolean): CallRecord {
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
    result: resultOf(turn, reason, moved),
    end: reason,
    ...(state.steps === 0 ? {} : { lastNode: frame.node, lastAttempt: state.asking?.attempt ?? 1 }),
    ...(state.transferredTo === undefined ? {} : { transferredTo: state.transferredTo }),
    ...(isRecording(state) ? { recordingLost: true } : {}),
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
