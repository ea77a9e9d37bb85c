import type { Spell } from "../faults/makeFaults";

/** Deaths that follow one another so closely are one fault. */
const sameFaultInMs = 2000;

/** What one call alone had to bear, as few spells as it was for whoever waited. Pure. */
export function joinSpells(spells: readonly Spell[]): readonly Spell[] {
  const all: Spell[] = [];
  for (const spell of spells.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last !== undefined && spell.from - last.to <= sameFaultInMs) {
      all.splice(-1, 1, { ...last, to: Math.max(last.to, spell.to) });
    } else all.push(spell);
  }
  return all;
}
