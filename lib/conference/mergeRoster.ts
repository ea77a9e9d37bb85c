import type { Participant, Roster, RosterNews } from "./roster";

/** A state is one row of a table, and a list for an operator needs no more. */
const mostKept = 50;

/**
 * A roster after news of it: a full one replaces it, a change is merged person by person. What is older than what is known
 * changes nothing, so the order in which changes come does not matter. The same roster comes back when nothing is new.
 */
export function mergeRoster(roster: Roster | undefined, news: RosterNews): Roster {
  const { isFull, sequence } = news;
  const known: Roster = roster ?? { participants: [] };
  if (isFull && isOlder(sequence, known.sequence)) return known;
  const told = news.participants.flatMap(({ id, ...rest }): readonly Participant[] =>
    id === undefined ? [] : [withSequence({ id, ...rest }, sequence)],
  );
  const people = new Map(isFull ? [] : known.participants.map((person) => [person.id, person]));
  for (const person of told) {
    const older = people.get(person.id);
    if (older === undefined || isNewer(person.sequence, older.sequence)) {
      people.set(person.id, person);
    }
  }
  const after = [...people.values()];
  const newest = latest(known.sequence, sequence);
  const merged: Roster = {
    ...(newest === undefined ? {} : { sequence: newest }),
    participants: keepMost(isFull ? after.filter(({ isGone }) => isGone !== true) : after),
  };
  return isEqual(merged, known) ? known : merged;
}

/** Both are data that was built here, field by field in one order. */
function isEqual(one: Roster, other: Roster): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where a person's own news has no place, that of the whole stands for it. */
function withSequence(person: Participant, sequence: number | undefined): Participant {
  const own = person.sequence ?? sequence;
  return own === undefined ? person : { ...person, sequence: own };
}

function isOlder(sequence: number | undefined, known: number | undefined): boolean {
  return sequence !== undefined && known !== undefined && sequence < known;
}

/** News without a place is taken in the order in which it comes. */
function isNewer(sequence: number | undefined, known: number | undefined): boolean {
  return sequence === undefined || known === undefined || sequence > known;
}

function latest(known: number | undefined, sequence: number | undefined): number | undefined {
  if (known === undefined || sequence === undefined) return sequence ?? known;
  return Math.max(known, sequence);
}

/** Those who have left are forgotten first. */
function keepMost(people: readonly Participant[]): readonly Participant[] {
  if (people.length <= mostKept) return people;
  const there = people.filter(({ isGone }) => isGone !== true);
  const left = people.filter(({ isGone }) => isGone === true);
  return [...there, ...left].slice(0, mostKept);
}
