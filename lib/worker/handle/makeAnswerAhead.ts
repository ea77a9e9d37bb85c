import { causeOf } from "../../causeOf";
import type { CallEvent } from "../../ivr/call/callEvent";
import { hasCode, isRetryable } from "../../errors";
import type { Log } from "../../log";
import type { WorkerPorts } from "../ports";
import { redirectToFallback } from "./redirectToFallback";

/** Answers a ringing call whose state or timers cannot be stored yet, or sends it on to its fallback, before Graph gives it up. True when it need not be answered any more. Never rejects. */
export type AnswerAhead = (
  event: Extract<CallEvent, { type: "callIncoming" }>,
  outage: Readonly<{
    error: unknown;
    rangForInMs: number;
    /** It rang before this delivery, nobody knows how long. */
    isLate: boolean;
  }>,
) => Promise<boolean>;

/** Late enough for a short outage to be over, early enough for a slow try in between: Graph waits 15 s. */
const answerAfterInMs = 4000;

/** Makes the answering ahead: a caller who waits in silence can still be helped, one who was not answered is gone. */
export function makeAnswerAhead(
  ports: Pick<WorkerPorts, "graph" | "findFallback" | "sleep">,
  log: Log,
): AnswerAhead {
  return async (event, { error, rangForInMs, isLate }) => {
    // Where Graph itself is away, asking once more is no help.
    if (!hasCode(error, "STORAGE_UNAVAILABLE") && !hasCode(error, "QUEUE_UNAVAILABLE"))
      return false;
    // An invitation into a group is turned away, which can wait.
    if (event.isGroup === true) return false;
    if (!isLate && rangForInMs < answerAfterInMs) return false;
    const { callId, tenantId } = event;
    try {
      if (await redirectToFallback(ports, log, event)) return true;
      await ports.graph.answer({ callId, ...(tenantId === undefined ? {} : { tenantId }) }, {});
      log.warn("answeredAhead", { callId });
      return true;
    } catch (refusal) {
      log.warn("notAnsweredAhead", { callId, reason: String(refusal), ...causeOf(refusal) });
      return !isRetryable(refusal);
    }
  };
}
