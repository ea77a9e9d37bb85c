import { leaveBy } from "../turn/next";
import type { Behaviour } from "./behaviour";

/** Takes one of several ways by percent; the same call always goes the same way. */
export const share: Behaviour<"share"> = {
  enter(turn, node) {
    const total = node.parts.reduce((sum, part) => sum + part.percent, 0);
    let point = fraction(turn.state.callId) * total;
    const index = node.parts.findIndex(({ percent }) => {
      point -= percent;
      return point < 0;
    });
    return leaveBy(`part:${index < 0 ? node.parts.length : index + 1}`);
  },
};

/** A number from 0 up to 1 that only depends on the text (FNV-1a): the core has no dice. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash / 0x1_0000_0000;
}
