import type { Spell } from "../faults/makeFaults";
import type { Invariant } from "./invariant";
import { silenceStretches, type Stretch } from "./silenceStretches";

const longestInMs = 15_000;
/** Where a fault lasts that long itself, so long from its end. */
const longestAfterFaultInMs = 20_000;

/** Nobody sits in silence. */
export const silence: Invariant = {
  name: "silence",
  says: "No answered caller hears nothing for more than 15 s while nothing is under way; where a fault lasts as long itself, 20 s from its end.",
  needs: "log",
  check: (story, { spells, clockSkewInMs }) =>
    silenceStretches(story)
      .filter(({ from, to }) => to - from > longestInMs + clockSkewInMs)
      .filter((stretch) => !isExcused(stretch, [...spells, ...story.spells]))
      .map(
        ({ from, to, after, until }) =>
          `${((to - from) / 1000).toFixed(1)} s of silence from ${after} to ${until}, ${((from - story.placedAt) / 1000).toFixed(1)} s after the call began`,
      ),
};

function isExcused({ from, to }: Stretch, spells: readonly Spell[]): boolean {
  return spells.some(
    (spell) =>
      spell.to - spell.from >= longestInMs &&
      spell.from <= to &&
      spell.to >= from - longestAfterFaultInMs &&
      to <= spell.to + longestAfterFaultInMs,
  );
}
