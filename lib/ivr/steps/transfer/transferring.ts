import { leaveBy, type Next } from "../../turn/next";
import type { NodeOf, Target } from "../../../flow/document/flow";
import type { TransferFailure } from "../../call/callEvent";
import type { Clip } from "../../../flow/prompts/clip";
import type { Transferring } from "../../call/ivrState";
import { maskNumber } from "../../call/maskNumber";
import { render, renderPhrase } from "../../turn/render";
import {
  awaitNothing,
  play,
  startOperation,
  startTimer,
  stopTimer,
  type Turn,
} from "../../turn/turn";

type TransferNode = NodeOf<"transfer">;

const untried: Transferring = { index: 0, failures: [] };

/** Ring time for one target when the flow gives none: the field's 30 s. */
const defaultRingInSeconds = 30;
/** Graph reports a failed transfer by itself; ours only ends a wait that its report never ends. */
const reportAllowanceInMs = 15_000;
/** After the target accepted, Graph needs seconds to say that the call moved. */
const acceptedInMs = 60_000;
/** How often Graph is asked while a transfer rings: should the news of its failure be lost, the caller waits no longer. */
export const transferLookInMs = 10_000;
/** How often a target that rings beyond its time is looked at. */
const ringAgainInMs = 10_000;

/** Tells the caller, then tries the targets in order. */
export function beginTransfer(turn: Turn, node: TransferNode): Next {
  turn.state.phase = "transferring";
  turn.state.typeAhead = [];
  turn.state.transfer = untried;
  if (play(turn, beforeClips(turn, node))) return undefined;
  return tryTarget(turn, node);
}

/** The words before the transfer are over. */
export function transferAnnounced(turn: Turn, node: TransferNode): Next {
  return tryTarget(turn, node);
}

/** Presence has been read: people who cannot take a call are passed over. */
export function presenceKnown(turn: Turn, node: TransferNode, available: readonly string[]): Next {
  awaitNothing(turn);
  turn.state.transfer = { ...transferOf(turn), available };
  return tryTarget(turn, node);
}

/** Graph gave the call back, or nobody reported anything in time: the next target, else where the flow says. */
export function targetFailed(turn: Turn, node: TransferNode, reason: TransferFailure): Next {
  awaitNothing(turn);
  stopTimer(turn, "ring");
  stopTimer(turn, "transferCheck");
  noteFailure(turn, reason);
  return tryTarget(turn, node);
}

/** The target took the call: only the move itself is awaited now. */
export function targetAccepted(turn: Turn): void {
  turn.state.transfer = { ...transferOf(turn), accepted: true };
  startTimer(turn, "ring", acceptedInMs);
}

/** Graph did not take the transfer: once more, then it counts as failed. */
export function tryTargetAgain(turn: Turn, node: TransferNode): Next {
  if (transferOf(turn).repeated === true) return targetFailed(turn, node, "failed");
  turn.state.transfer = { ...transferOf(turn), repeated: true };
  return tryTarget(turn, node);
}

/** True when the flow names somebody to try after the present target. */
export function hasNextTarget(turn: Turn, node: TransferNode): boolean {
  return transferOf(turn).index + 1 < node.to.length;
}

/** The last target is still being rung: hanging up or speaking now would cut it off. */
export function ringAgain(turn: Turn): Next {
  startTimer(turn, "ring", ringAgainInMs);
  return undefined;
}

/** The name a call record gives a target; a number shows its last three digits. */
export function targetName(target: Target): string {
  if ("phone" in target) {
    return target.phone.startsWith("+") ? maskNumber(target.phone) : target.phone;
  }
  if ("person" in target) return target.person;
  if ("queue" in target) return target.queue;
  return "attendant" in target ? target.attendant : target.voicemail;
}

/** The target being tried. */
export function currentTarget(turn: Turn, node: TransferNode): Target | undefined {
  return node.to[transferOf(turn).index]?.target;
}

function beforeClips(turn: Turn, node: TransferNode): readonly Clip[] {
  return node.before === undefined ? renderPhrase(turn, "transferring") : render(turn, node.before);
}

function tryTarget(turn: Turn, node: TransferNode): Next {
  for (;;) {
    const { index, available } = transferOf(turn);
    const candidate = node.to[index];
    if (candidate === undefined) return afterLastTarget(turn);
    const { target, only, ring } = candidate;
    if ("voicemail" in target) return leaveBy("message");
    if (only !== "available" || !("person" in target) || available?.includes(target.person)) {
      return startTransfer(turn, target, ring ?? defaultRingInSeconds);
    }
    if (available === undefined) return askPresence(turn, node);
    noteFailure(turn, "busy");
  }
}

function startTransfer(turn: Turn, target: Target, ringInSeconds: number): Next {
  turn.state.transfers = (turn.state.transfers ?? 0) + 1;
  turn.state.transfer = { ...transferOf(turn), since: turn.event.at };
  turn.actions.push({ type: "transfer", operation: startOperation(turn, "transfer"), target });
  startTimer(turn, "ring", ringInSeconds * 1000 + reportAllowanceInMs);
  startTimer(turn, "transferCheck", transferLookInMs);
  return undefined;
}

function noteFailure(turn: Turn, reason: TransferFailure): void {
  const { index, failures, available } = transferOf(turn);
  turn.state.transfer = {
    index: index + 1,
    failures: [...failures, reason],
    ...(available === undefined ? {} : { available }),
  };
}

function transferOf(turn: Turn): Transferring {
  return turn.state.transfer ?? untried;
}

function askPresence(turn: Turn, node: TransferNode): Next {
  const people = node.to.flatMap(({ target, only }) =>
    only === "available" && "person" in target ? [target.person] : [],
  );
  turn.actions.push({ type: "readPresence", operation: startOperation(turn, "presence"), people });
  return undefined;
}

/** Where the last failure leads: each kind apart where the flow says so, else a spoken last resort. */
function afterLastTarget(turn: Turn): Next {
  const last = transferOf(turn).failures.at(-1);
  return leaveBy(last === "noAnswer" || last === "busy" ? last : "failed");
}
