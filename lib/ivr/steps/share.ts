import type { Behaviour } from "./behaviour";

/** Takes one of several ways by percent; the same call always goes the same way. */
export const share: Behaviour<"share"> = {
  enter(turn, node) {
    const total = node.parts.reduce((sum, part) => sum + part.percent, 0);
    let point = fraction(turn.state.callId) * total;
    for (const part of node.parts) {
      point -= part.percent;
      if (point < 0) return part.next;
    }
    return node.parts.at(-1)?.next;
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
