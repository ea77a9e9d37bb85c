import { render } from "../turn/render";
import { play, type Turn } from "../turn/turn";
import type { Behaviour } from "./behaviour";

/** Says the last words and ends the call. */
export const hangup: Behaviour<"hangup"> = {
  needsSound: true,
  enter(turn, node) {
    const ending = { type: "ending", operation: undefined } as const;
    return play(turn, ending, render(turn, node.prompt)) ? undefined : hangUp(turn);
  },
  heard: hangUp,
};

function hangUp(turn: Turn): undefined {
  turn.actions.push({ type: "hangUp" });
  return undefined;
}
