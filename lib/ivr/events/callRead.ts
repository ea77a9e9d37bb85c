import type { Next } from "../turn/next";
import { answered } from "./answered";
import { answerSettled } from "./answering";
import type { CallEvent } from "../call/callEvent";
import { leavingRead } from "./door";
import { endCall } from "./endCall";
import type { Turn } from "../turn/turn";

/** Graph said where the call is: news that was lost is made up for. */
export function callRead(turn: Turn, event: Extract<CallEvent, { type: "callRead" }>): Next {
  if (event.state === "terminated") return endCall(turn, event.end ?? "gone");
  const { activity } = turn.state;
  if (activity.type === "establishing") return answerSettled(turn, event, activity.looks);
  if (activity.type === "leaving") return leavingRead(turn, activity, event.state);
  return answered(turn, event);
}
