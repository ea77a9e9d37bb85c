import type { NodeOf, Target } from "../../../flow/document/flow";
import type { Clip } from "../../../flow/prompts/clip";
import type { Activity, Attempts } from "../../call/activity";
import type { TransferFailure } from "../../call/callEvent";
import { tellTarget } from "../../handover/tellTarget";
import { leaveBy, type Next } from "../../turn/next";
import { render, renderPhrase } from "../../turn/render";
import {
  currentFrame,
  nameOperation,
  play,
  startTimer,
  stopTimer,
  type Turn,
} from "../../turn/turn";

type TransferNode = NodeOf<"transfer">;

/** A target is being tried. */
export type Transferring = Extract<Activity, { type: "transferring" }>;

const untried: Attempts = { index: 0, failures: [] };

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
  turn.state.typeAhead = [];
  const announcing = { type: "announcingTransfer", operation: undefined } as const;
  return play(turn, announcing, beforeClips(turn, node))
    ? undefined
    : tryTarget(turn, node, untried);
}

/** The words before the transfer are over. */
export function transferAnnounced(turn: Turn, node: TransferNode): Next {
  return tryTarget(turn, node, untried);
}

/** Presence has been read: people who cannot take a call are passed over. */
export function presenceKnown(
  turn: Turn,
  node: TransferNode,
  { attempts }: Extract<Activity, { type: "readingPresence" }>,
  available: readonly string[],
): Next {
  return tryTarget(turn, node, { ...attempts, available });
}

/** Graph gave the call back, or nobody reported anything in time: the next target, else where the flow says. */
export function targetFailed(
  turn: Turn,
  node: TransferNode,
  { attempts }: Transferring,
  reason: TransferFailure,
): Next {
  stopTimer(turn, "ring");
  stopTimer(turn, "transferCheck");
  return tryTarget(turn, node, afterFailure(attempts, reason));
}

/** The target took the call: only the move itself is awaited now. */
export function targetAccepted(turn: Turn, activity: Transferring): undefined {
  turn.state.activity = { ...activity, isAccepted: true };
  startTimer(turn, "ring", acceptedInMs);
}

/** Graph did not take the transfer: once more, then it counts as failed. */
export function tryTargetAgain(turn: Turn, node: TransferNode, activity: Transferring): Next {
  return activity.isRepeated
    ? targetFailed(turn, node, activity, "failed")
    : tryTarget(turn, node, activity.attempts, true);
}

/** True when the flow names somebody to try after the present target. */
export function hasNextTarget(node: TransferNode, { attempts }: Transferring): boolean {
  return attempts.index + 1 < node.to.length;
}

/** The last target is still being rung: hanging up or speaking now would cut it off. */
export function ringAgain(turn: Turn): undefined {
  startTimer(turn, "ring", ringAgainInMs);
}

/** The target being tried. */
export function currentTarget({ state }: Turn, node: TransferNode): Target | undefined {
  const { activity } = state;
  return node.to["attempts" in activity ? activity.attempts.index : 0]?.target;
}

function beforeClips(turn: Turn, node: TransferNode): readonly Clip[] {
  return node.before === undefined ? renderPhrase(turn, "transferring") : render(turn, node.before);
}

function tryTarget(turn: Turn, node: TransferNode, before: Attempts, isRepeated = false): Next {
  let attempts = before;
  for (;;) {
    const { index, available } = attempts;
    const candidate = node.to[index];
    if (candidate === undefined) return afterLastTarget(attempts);
    const { target, only, ring = defaultRingInSeconds } = candidate;
    if ("voicemail" in target) return leaveBy("message");
    if (only !== "available" || !("person" in target) || available?.includes(target.person)) {
      return startTransfer(turn, target, ring, { attempts, isRepeated });
    }
    if (available === undefined) return askPresence(turn, node, attempts);
    attempts = afterFailure(attempts, "busy");
  }
}

function startTransfer(
  turn: Turn,
  target: Target,
  ringInSeconds: number,
  attempt: Pick<Transferring, "attempts" | "isRepeated">,
): undefined {
  const operation = nameOperation(turn, "transfer");
  turn.state.transfers = (turn.state.transfers ?? 0) + 1;
  turn.state.activity = {
    type: "transferring",
    operation,
    ...attempt,
    since: turn.event.at,
    isAccepted: false,
    doubt: undefined,
  };
  turn.actions.push({ type: "transfer", operation, target, ...replacedCall(turn) });
  startTimer(turn, "ring", ringInSeconds * 1000 + reportAllowanceInMs);
  startTimer(turn, "transferCheck", transferLookInMs);
  tellTarget(turn, target);
}

/** The call that the target is in already, if somebody at the switchboard named one. */
function replacedCall(turn: Turn): Readonly<{ replacesCallId?: string }> {
  const { place } = currentFrame(turn);
  return place.type === "target" && place.replacesCallId !== undefined
    ? { replacesCallId: place.replacesCallId }
    : {};
}

function afterFailure(attempts: Attempts, reason: TransferFailure): Attempts {
  const { index, failures } = attempts;
  return { ...attempts, index: index + 1, failures: [...failures, reason] };
}

function askPresence(turn: Turn, node: TransferNode, attempts: Attempts): undefined {
  const people = node.to.flatMap(({ target, only }) =>
    only === "available" && "person" in target ? [target.person] : [],
  );
  const operation = nameOperation(turn, "presence");
  turn.state.activity = { type: "readingPresence", operation, attempts };
  turn.actions.push({ type: "readPresence", operation, people });
}

/** Where the last failure leads: each kind apart where the flow says so, else a spoken last resort. */
function afterLastTarget({ failures }: Attempts): Next {
  const last = failures.at(-1);
  return leaveBy(last === "noAnswer" || last === "busy" ? last : "failed");
}
