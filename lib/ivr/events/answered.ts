import { broken, type Next } from "../turn/next";
import { operationOf } from "../call/activity";
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
  const { connection } = turn.state;
  const isAwaited = operationOf(turn.state) === answer.operation;
  if (!isAwaited && connection?.asked !== answer.operation) return undefined;
  return currentStep(turn)?.behaviour.answered === undefined ? broken : answered(turn, answer);
}
