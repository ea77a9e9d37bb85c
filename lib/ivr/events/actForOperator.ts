import { isPlaying } from "../call/activity";
import type { Action } from "../call/action";
import type { OperatorAction } from "../call/conferenceAction";
import type { Next } from "../turn/next";
import { currentFrame, nameOperation, stopPlaying, type Turn } from "../turn/turn";
import { noteAnnouncement } from "./announcing";
import { waitOutHold } from "./sound";

/**
 * Somebody at the switchboard wants something done in the call. Not before it stands, nor while it is handed on: then nothing
 * happens. What they want is an action of the call like any other, in the order of its events.
 */
export function actForOperator(turn: Turn, asked: OperatorAction): Next {
  if (!isStanding(turn)) return undefined;
  if (asked.type === "hangUp") {
    turn.actions.push({ type: "hangUp" });
    return undefined;
  }
  if (turn.state.activity.type === "transferring") return undefined;
  if ("step" in asked) return noteAnnouncement(turn, asked);
  if ("target" in asked) {
    const { target, replacesCallId } = asked;
    stopPlaying(turn);
    return {
      type: "target",
      target,
      ...(replacesCallId === undefined ? {} : { replacesCallId }),
      // Nobody took the call: the caller is asked again where they were.
      failed: currentFrame(turn).place,
    };
  }
  if (asked.type === "invite") keepFromPlaying(turn);
  const operation = nameOperation(turn, asked.type);
  const action: Action = { ...asked, operation };
  turn.actions.push(action);
  return undefined;
}

/** The call was answered, and neither over nor unreadable; those never come here. */
function isStanding({ state }: Turn): boolean {
  const { activity, answeredAt } = state;
  return answeredAt !== undefined && activity.type !== "establishing" && activity.type !== "new";
}

/**
 * Graph plays once more what it played when somebody was invited (https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/411).
 * So it is stopped first, and heard again when sound flows in the call of several; the end of what was stopped is stale.
 */
function keepFromPlaying(turn: Turn): void {
  const { activity } = turn.state;
  if (!isPlaying(activity) || activity.operation === undefined) return;
  const { announcement } = turn.state;
  stopPlaying(turn);
  turn.state.announcement = announcement;
  waitOutHold(turn, activity);
}
