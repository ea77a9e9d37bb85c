import { broken, type Next } from "../turn/next";
import { isKeeping } from "../steps/voicemail/isKeeping";
import { currentStep } from "../steps";
import type { Answer } from "../steps/behaviour";
import type { Turn } from "../turn/turn";

/** News for the step that a call is in; a step that expects none is not disturbed by it. */
export function answered(turn: Turn, answer: Answer): Next {
  const place = currentStep(turn);
  return place?.behaviour.answered?.(turn, place.node, answer);
}

/** The answer that a call waits for; any other is stale. */
export function awaitedAnswer(turn: Turn, answer: Answer & Readonly<{ operation: string }>): Next {
  const { state } = turn;
  const isAwaited =
    answer.type === "recordingKept"
      ? isKeeping(state) && state.recording?.operation === answer.operation
      : state.operation === answer.operation;
  if (!isAwaited) return undefined;
  return currentStep(turn)?.behaviour.answered === undefined ? broken : answered(turn, answer);
}
