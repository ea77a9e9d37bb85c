import type { Next } from "../../turn/next";
import type { NodeOf } from "../../../flow/document/flow";
import { elapsedInMs } from "../../../flow/time/epochMs";
import type { CallEvent, CallReading } from "../../call/callEvent";
import type { TransferDoubt, Transferring } from "../../call/ivrState";
import {
  hasNextTarget,
  ringAgain,
  targetAccepted,
  targetFailed,
  transferLookInMs,
  tryTargetAgain,
} from "./transferring";
import { startTimer, type Turn } from "../../turn/turn";

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
  { reason, operation }: Extract<CallEvent, { type: "transferFailed" }>,
): Next {
  if (operation !== undefined && operation !== turn.state.operation) return undefined;
  if (turn.state.transfers === 1) return targetFailed(turn, node, reason);
  // A refusal is known to be this attempt's; but an earlier one may ring still.
  return ask(turn, { failed: reason, ...(operation === undefined ? {} : { isChecked: true }) });
}

/** Nobody knows whether Graph took the transfer. It is never asked for again unread: somebody could be rung twice. */
export function transferUnknown(turn: Turn, operation: string): Next {
  return operation === turn.state.operation ? askLater(turn, "unknown") : undefined;
}

/** The time that the flow gives a target is up. */
export function targetOverdue(turn: Turn): Next {
  return ask(turn, "overdue");
}

/** The time has come to ask again. */
export function askForTransfer(turn: Turn): Next {
  return ask(turn, turn.state.transfer?.doubt ?? "watched");
}

/** Something of ours broke while a transfer may ring: Graph is asked before anything else is tried. */
export function askLater(turn: Turn, doubt: TransferDoubt): Next {
  turn.state.transfer = { ...transferOf(turn), doubt };
  startTimer(turn, "transferCheck", checkInMs);
  return undefined;
}

/** Graph said where the call is while a transfer was in doubt. */
export function transferSettled(turn: Turn, node: NodeOf<"transfer">, reading: CallReading): Next {
  const { doubt, ...transfer } = transferOf(turn);
  if (doubt === undefined) return undefined;
  const isTooLong =
    elapsedInMs(transfer.since ?? turn.event.at, turn.event.at) > longestAttemptInMs;
  if (isTooLong) return targetFailed(turn, node, "noAnswer");
  if (reading === "unread") return askLater(turn, doubt);
  turn.state.transfer = transfer;
  if (reading === "transferAccepted") {
    targetAccepted(turn);
    return undefined;
  }
  if (reading === "transferring") return stillRings(turn, node, doubt);
  return cameBack(turn, node, doubt);
}

/** A transfer is under way: a failure was another's, and only the last target is waited for beyond its time. */
function stillRings(turn: Turn, node: NodeOf<"transfer">, doubt: TransferDoubt): Next {
  if (doubt !== "overdue") {
    startTimer(turn, "transferCheck", transferLookInMs);
    return undefined;
  }
  return hasNextTarget(turn, node) ? targetFailed(turn, node, "noAnswer") : ringAgain(turn);
}

/** No transfer is under way any more, or not yet: Graph may need a moment to show one that it has just accepted. */
function cameBack(turn: Turn, node: NodeOf<"transfer">, doubt: TransferDoubt): Next {
  if (doubt === "overdue") return targetFailed(turn, node, "noAnswer");
  if (doubt === "watched") return targetFailed(turn, node, "failed");
  if (doubt === "unknown") return tryTargetAgain(turn, node);
  const { failed, isChecked } = doubt;
  const { since = turn.event.at } = transferOf(turn);
  if (isChecked === true || elapsedInMs(since, turn.event.at) >= checkInMs) {
    return targetFailed(turn, node, failed);
  }
  return askLater(turn, { failed, isChecked: true });
}

function ask(turn: Turn, doubt: TransferDoubt): Next {
  turn.state.transfer = { ...transferOf(turn), doubt };
  turn.actions.push({ type: "readCall" });
  return undefined;
}

function transferOf(turn: Turn): Transferring {
  return turn.state.transfer ?? { index: 0, failures: [] };
}

/** True while Graph is busy with a transfer of this call; not while its words play or presence is read. */
export function isTransferUnderWay(state: Readonly<{ operation?: string | undefined }>): boolean {
  return state.operation?.startsWith("transfer") === true;
}
