import type { NodeOf } from "../../flow/document/flow";
import { awaitNextWords, sayMeanwhile } from "../legs/sayMeanwhile";
import { broken, type Next } from "../turn/next";
import { stopTimer, type Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";
import { noteAvailable, beginConnect, takeLegNews, dropPerson } from "./connect/connecting";
import {
  askSoon,
  askWhereItIs,
  findRungPerson,
  hasComeBack,
  inviteLeg,
  leaveThem,
  noteAccepted,
  transferBlind,
  type Moving,
} from "./connect/moving";

/** Rings people one after the other, and hands the caller to whoever takes the call. */
export const connect: Behaviour<"connect"> = {
  needsSound: true,
  enter: beginConnect,
  sayAgain: (turn, { meanwhile }) => sayMeanwhile(turn, meanwhile),
  heard: (turn, { meanwhile }) => awaitNextWords(turn, meanwhile),
  timerRang(turn, node, timer) {
    const { activity } = turn.state;
    if (timer === "noInput")
      return activity.type === "connecting" ? sayMeanwhile(turn, node.meanwhile) : undefined;
    if (timer === "leg")
      return activity.type === "moving" ? undefined : dropPerson(turn, node, "noAnswer");
    if (timer !== "connected") return broken;
    return activity.type === "moving" ? askWhereItIs(turn) : undefined;
  },
  answered,
  outlives(turn) {
    const { activity } = turn.state;
    if (activity.type !== "moving") return false;
    // Somebody else may have the call already.
    askSoon(turn);
    return true;
  },
  targetOf: findRungPerson,
};

function answered(turn: Turn, node: NodeOf<"connect">, answer: Answer): Next {
  const { activity } = turn.state;
  if (answer.type === "presenceRead") return noteAvailable(turn, node, answer);
  if (activity.type !== "moving")
    return answer.type === "legChanged" ? takeLegNews(turn, node, answer) : undefined;
  if (answer.type === "callTransferAccepted") return noteAccepted(turn, activity);
  if (answer.type === "transferFailed") return refused(turn, node, activity, answer.operation);
  if (answer.type === "callRead") {
    return hasComeBack(turn, activity, answer.state) ? wayFailed(turn, node, activity) : undefined;
  }
  if (answer.type === "inviteEnded") return invited(turn, node, activity, answer);
  return answer.type === "transferUnknown" && answer.operation === activity.operation
    ? askSoon(turn)
    : undefined;
}

/** Graph does not say which transfer failed: the failure of a call's first can be no other's, after a later one it is asked where the call is. */
function refused(
  turn: Turn,
  node: NodeOf<"connect">,
  moving: Moving,
  operation: string | undefined,
): Next {
  // News of the way before.
  if (moving.by === "invite") return undefined;
  if (operation === undefined && (turn.state.transfers ?? 0) > 1) return askWhereItIs(turn);
  const isOther = operation !== undefined && operation !== moving.operation;
  return isOther ? undefined : wayFailed(turn, node, moving);
}

/** Whoever took the call is in it, or is not; where nobody knows, Graph is asked until it has taken too long. */
function invited(
  turn: Turn,
  node: NodeOf<"connect">,
  moving: Moving,
  { operation, outcome }: Extract<Answer, Readonly<{ type: "inviteEnded" }>>,
): Next {
  if (operation !== moving.operation || moving.isAccepted) return undefined;
  if (outcome === "completed") return leaveThem(turn, moving);
  return outcome === "unknown" ? askSoon(turn) : wayFailed(turn, node, moving);
}

/** The caller is never lost: another way to the same person, else the next person, while words are heard again. */
function wayFailed(turn: Turn, node: NodeOf<"connect">, moving: Moving): Next {
  if (moving.by === "transfer") return inviteLeg(turn, node);
  if (moving.by === "invite") return transferBlind(turn, node);
  turn.state.activity = { type: "connecting", operation: undefined };
  stopTimer(turn, "connected");
  const next = dropPerson(turn, node, "failed");
  if (next === undefined) sayMeanwhile(turn, node.meanwhile);
  return next;
}
