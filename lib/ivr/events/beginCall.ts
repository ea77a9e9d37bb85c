import type { Next } from "../turn/next";
import { answerCall } from "./answerCall";
import { beginAtDoor } from "./door";
import { noteBeginning, type Beginning } from "./noteBeginning";
import type { Turn } from "../turn/turn";

/** A call is there: the door says what is done with one that comes in, and one that we placed is awaited. A second report of the same call changes nothing. */
export function beginCall(turn: Turn, event: Beginning): Next {
  if (turn.state.activity.type !== "new") return undefined;
  noteBeginning(turn, event);
  return event.type === "callIncoming" ? beginAtDoor(turn) : answerCall(turn);
}
