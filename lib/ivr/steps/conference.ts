import type { NodeOf } from "../../flow/document/flow";
import { awaitNextWords, sayMeanwhile } from "../legs/sayMeanwhile";
import { leaveBy } from "../turn/next";
import type { Behaviour } from "./behaviour";
import { findRoomName, askForRoom, noteDoor } from "./conference/guest";
import {
  forgetInvited,
  noteInvited,
  openRoom,
  saySomebodyIsAlone,
  waitForOthers,
  lookAtRoom,
} from "./conference/room";

/**
 * Two calls are in this step: that of a caller who is to come into the room, and the one by which the app keeps the room open in
 * its meeting and brings them in.
 */
export const conference: Behaviour<"conference"> = {
  needsSound: true,
  enter: (turn, node) => (turn.state.room === undefined ? askForRoom(turn, node) : openRoom(turn)),
  sayAgain: (turn, node) =>
    turn.state.room === undefined ? sayMeanwhile(turn, node.before) : openRoom(turn),
  heard: (turn, node: NodeOf<"conference">) =>
    turn.state.room === undefined ? awaitNextWords(turn, node.before) : waitForOthers(turn),
  timerRang(turn, node, timer) {
    if (turn.state.room !== undefined) {
      if (timer === "noInput") return saySomebodyIsAlone(turn, node);
      if (timer === "connected") return forgetInvited(turn);
      // Nobody has been in it for a while.
      if (timer === "leg") turn.actions.push({ type: "hangUp" });
      return undefined;
    }
    if (timer === "noInput") return sayMeanwhile(turn, node.before);
    return timer === "leg" ? leaveBy("failed") : undefined;
  },
  answered(turn, _node, answer) {
    if (answer.type === "inviteEnded") return noteInvited(turn, answer);
    return answer.type === "legChanged" && turn.state.room === undefined
      ? noteDoor(turn, answer)
      : undefined;
  },
  peopleChanged: (turn) => (turn.state.room === undefined ? undefined : lookAtRoom(turn)),
  targetOf: findRoomName,
};
