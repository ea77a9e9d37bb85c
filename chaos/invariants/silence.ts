import type { Spell } from "../faults/makeFaults";
import type { Invariant } from "./invariant";
import { joinSpells } from "./joinSpells";
import { silenceStretches, type Stretch } from "./silenceStretches";

const longestInMs = 15_000;
/** What one more request to Graph may take. */
const requestInMs = 500;
/** Where a fault lasts that long itself, so long from its end. */
const longestAfterFaultInMs = 20_000;

/** Nobody sits in silence. */
export const silence: Invariant = {
  name: "silence",
  says: "No answered caller hears nothing for more than 15 s while nothing is under way; where a fault lasts as long itself, 20 s from its end. Time in which Graph is away, or the lock of a dead worker lasts, does not count: nothing could be played then. An instance whose clock is ahead sets its timers too late until it knows.",
  needs: "log",
  check: (story, { spells, clockSkewInMs }) =>
    (story.kind === "room" ? [] : silenceStretches(story))
      .filter(
        (stretch) =>
          lengthOf(stretch) - unplayable(stretch, [...spells, ...story.spells]) >
          longestInMs + requestInMs + clockSkewInMs / 2,
      )
      .filter((stretch) => !isExcused(stretch, [...spells, ...joinSpells(story.spells)]))
      .map(
        ({ from, to, after, until }) =>
          `${((to - from) / 1000).toFixed(1)} s of silence from ${after} to ${until}, ${((from - story.placedAt) / 1000).toFixed(1)} s after the call began`,
      ),
};

const lengthOf = ({ from, to }: Readonly<{ from: number; to: number }>) => to - from;

/** While Graph itself is away, or a dead worker's lock lasts, nothing can be played by anybody. */
function unplayable(stretch: Stretch, spells: readonly Spell[]): number {
  return spells
    .filter(({ service }) => service === "graph" || service === "process")
    .map((spell) => Math.min(spell.to, stretch.to) - Math.max(spell.from, stretch.from))
    .reduce((sum, overlap) => sum + Math.max(0, overlap), 0);
}

function isExcused({ from, to }: Stretch, spells: readonly Spell[]): boolean {
  return spells.some(
    (spell) =>
      spell.to - spell.from >= longestInMs &&
      spell.from <= to &&
      spell.to >= from - longestAfterFaultInMs &&
      to <= spell.to + longestAfterFaultInMs,
  );
}
