import type { NodeOf } from "../../../flow/document/flow";
import { elapsedInMs } from "../../../flow/time/epochMs";
import type { TransferDoubt } from "../../call/activity";
import type { CallEvent, CallReading } from "../../call/callEvent";
import type { Next } from "../../turn/next";
import { startTimer, type Turn } from "../../turn/turn";
import {
  hasNextTarget,
  ringAgain,
  targetAccepted,
  targetFailed,
  transferLookInMs,
  tryTargetAgain,
  type Transferring,
} from "./transferring";

/** How long Graph may take to show a transfer that it accepted, and how soon it is asked again when it did not answer. */
const checkInMs = 2000;
/** No transfer rings longer, whatever Graph says. */
const longestAttemptInMs = 5 * 60_000;

/**
 * A transfer gave the call back. Graph does not say which: the failure of a call's first can be no other's, any later one
 * is believed only when Graph no longer says that a transfer is under way.
 */
export function transferFailed(
  turn: Turn,
  node: NodeOf<"transfer">,
  activity: Transferring,
  { reason, operation }: Extract<CallEvent, { type: "transferFailed" }>,
): Next {
  if (operation !== undefined && operation !== activity.operation) return undefined;
  if (turn.state.transfers === 1) return targetFailed(turn, node, activity, reason);
  // A refusal is known to be this attempt's; but an earlier one may ring still.
  const doubt = {
    failed: reason,
    ...(operation === undefined ? {} : { isChecked: true as const }),
  };
  return ask(turn, activity, doubt);
}

/** The time that the flow gives a target is up. */
export function targetOverdue(turn: Turn, activity: Transferring): Next {
  return ask(turn, activity, "overdue");
}

/** The time has come to ask again. */
export function askForTransfer(turn: Turn, activity: Transferring): Next {
  return ask(turn, activity, activity.doubt ?? "watched");
}

/** Graph is asked in a moment, before anything else is tried. */
export function askLater(turn: Turn, activity: Transferring, doubt: TransferDoubt): undefined {
  turn.state.activity = { ...activity, doubt };
  startTimer(turn, "transferCheck", checkInMs);
}

/** Graph said where the call is while a transfer was in doubt. */
export function transferSettled(
  turn: Turn,
  node: NodeOf<"transfer">,
  activity: Transferring,
  reading: CallReading,
): Next {
  const { doubt, since } = activity;
  if (doubt === undefined) return undefined;
  if (elapsedInMs(since, turn.event.at) > longestAttemptInMs) {
    return targetFailed(turn, node, activity, "noAnswer");
  }
  if (reading === "unread") return askLater(turn, activity, doubt);
  const settled = { ...activity, doubt: undefined };
  turn.state.activity = settled;
  if (reading === "transferAccepted") return targetAccepted(turn, settled);
  if (reading === "transferring") return stillRings(turn, node, settled, doubt);
  return cameBack(turn, node, settled, doubt);
}

/** A transfer is under way: a failure was another's, and only the last target is waited for beyond its time. */
function stillRings(
  turn: Turn,
  node: NodeOf<"transfer">,
  activity: Transferring,
  doubt: TransferDoubt,
): Next {
  if (doubt !== "overdue") {
    startTimer(turn, "transferCheck", transferLookInMs);
    return undefined;
  }
  return hasNextTarget(node, activity)
    ? targetFailed(turn, node, activity, "noAnswer")
    : ringAgain(turn);
}

/** No transfer is under way any more, or not yet: Graph may need a moment to show one that it has just accepted. */
function cameBack(
  turn: Turn,
  node: NodeOf<"transfer">,
  activity: Transferring,
  doubt: TransferDoubt,
): Next {
  if (doubt === "overdue") return targetFailed(turn, node, activity, "noAnswer");
  if (doubt === "watched") return targetFailed(turn, node, activity, "failed");
  if (doubt === "unknown") return tryTargetAgain(turn, node, activity);
  const { failed, isChecked } = doubt;
  if (isChecked === true || elapsedInMs(activity.since, turn.event.at) >= checkInMs) {
    return targetFailed(turn, node, activity, failed);
  }
  return askLater(turn, activity, { failed, isChecked: true });
}

function ask(turn: Turn, activity: Transferring, doubt: TransferDoubt): undefined {
  turn.state.activity = { ...activity, doubt };
  turn.actions.push({ type: "readCall" });
}
