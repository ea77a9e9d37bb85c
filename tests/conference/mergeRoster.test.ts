import fc from "fast-check";
import { mergeRoster } from "../../lib/conference/mergeRoster";
import type { Participant, Roster, RosterNews } from "../../lib/conference/roster";

const person = (id: string, more: Partial<Participant> = {}): Participant => ({
  id,
  kind: "user",
  isMuted: false,
  isInLobby: false,
  ...more,
});

const all = (...participants: RosterNews["participants"]): RosterNews => ({
  isFull: true,
  participants,
});
const change = (
  sequence: number | undefined,
  ...participants: RosterNews["participants"]
): RosterNews => ({
  isFull: false,
  ...(sequence === undefined ? {} : { sequence }),
  participants,
});

describe("mergeRoster", () => {
  it("replaces everybody by a full roster", () => {
    const before = mergeRoster(undefined, all(person("a"), person("b")));

    expect(mergeRoster(before, all(person("b", { isMuted: true })))).toEqual({
      participants: [person("b", { isMuted: true })],
    });
  });

  it("passes over people without an id, for nothing can be done with them", () => {
    const { id: _, ...nameless } = person("a");

    expect(mergeRoster(undefined, all(nameless, person("b")))).toEqual({
      participants: [person("b")],
    });
  });

  it("adds and changes whom a change names, and remembers its number", () => {
    const before = mergeRoster(undefined, all(person("a"), person("b")));

    expect(mergeRoster(before, change(3, person("b", { isMuted: true }), person("c")))).toEqual({
      sequence: 3,
      participants: [
        person("a"),
        person("b", { isMuted: true, sequence: 3 }),
        person("c", { sequence: 3 }),
      ],
    });
  });

  it("remembers who left, so that older news does not bring them back", () => {
    const left = mergeRoster(undefined, change(5, person("a", { isGone: true, sequence: 5 })));

    expect(mergeRoster(left, change(4, person("a", { sequence: 4 })))).toBe(left);
    expect(mergeRoster(left, change(6, person("a", { sequence: 6 })))).toEqual({
      sequence: 6,
      participants: [person("a", { sequence: 6 })],
    });
  });

  it("ignores a full roster that is older than what is known", () => {
    const known = mergeRoster(undefined, { ...all(person("a"), person("b")), sequence: 9 });

    expect(mergeRoster(known, { ...all(person("a")), sequence: 8 })).toBe(known);
  });

  it("gives the very same roster where nothing is new", () => {
    const known = mergeRoster(undefined, change(5, person("a", { sequence: 5 })));

    expect(mergeRoster(known, change(5, person("a", { sequence: 5 })))).toBe(known);
  });

  it("takes changes without a number as they come", () => {
    const known = mergeRoster(undefined, all(person("a")));

    expect(mergeRoster(known, change(undefined, person("a", { isInLobby: true })))).toEqual({
      participants: [person("a", { isInLobby: true })],
    });
  });

  it("keeps 50 people, and forgets those who left first", () => {
    const many = Array.from({ length: 60 }, (_, index) => person(`p-${index}`));
    const left = mergeRoster(undefined, change(1, person("left", { isGone: true, sequence: 1 })));
    const crowd = mergeRoster(left, change(2, ...many));

    expect(crowd.participants).toHaveLength(50);
    expect(crowd.participants.some(({ isGone }) => isGone === true)).toBe(false);
  });

  it("comes to the same, in whatever order changes come and however often", () => {
    const changes = fc.uniqueArray(
      fc.record({
        sequence: fc.integer({ min: 1, max: 12 }),
        id: fc.constantFrom("a", "b", "c"),
        isMuted: fc.boolean(),
        isGone: fc.boolean(),
      }),
      { selector: ({ sequence }) => sequence, minLength: 1 },
    );
    const shuffled = changes.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
      ),
    );
    const merge = (
      list: readonly { sequence: number; id: string; isMuted: boolean; isGone: boolean }[],
    ) =>
      list.reduce<Roster | undefined>(
        (roster, { sequence, id, isMuted, isGone }) =>
          mergeRoster(
            roster,
            change(
              sequence,
              person(id, { isMuted, sequence, ...(isGone ? { isGone: true as const } : {}) }),
            ),
          ),
        undefined,
      );
    const sorted = (roster: Roster | undefined) => ({
      ...roster,
      participants: roster?.participants.toSorted((one, other) => one.id.localeCompare(other.id)),
    });

    fc.assert(
      fc.property(shuffled, ([list, mixed]) => {
        expect(sorted(merge(mixed))).toEqual(sorted(merge(list)));
      }),
    );
  });
});
