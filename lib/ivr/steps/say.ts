import { leaveBy, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import { globalNext } from "../asking/globalNext";
import { render } from "../turn/render";
import type { Key } from "../call/tone";
import { play, stopPlaying, type Turn } from "../turn/turn";
import { typeAhead } from "../asking/typeAhead";
import type { Behaviour } from "./behaviour";

/** Says something and goes on. */
export const say: Behaviour<"say"> = {
  needsSound: true,
  enter(turn, node) {
    const announcing = { type: "announcing", operation: undefined } as const;
    return play(turn, announcing, render(turn, node.prompt)) ? undefined : leaveBy("next");
  },
  takeKey,
  wantsKey: (_turn, node, key) => node.listen?.[key] !== undefined,
  heard: () => leaveBy("next"),
};

/** A key it listens for, a universal key, or a key for the next question, which also ends the announcement. */
function takeKey(turn: Turn, node: NodeOf<"say">, key: Key): Next {
  const next = node.listen?.[key] === undefined ? globalNext(turn, key) : leaveBy(`key:${key}`);
  if (next !== undefined && next !== "help") {
    stopPlaying(turn);
    return next;
  }
  typeAhead(turn, key);
  if (node.bargeIn === false) return undefined;
  stopPlaying(turn);
  return leaveBy("next");
}
