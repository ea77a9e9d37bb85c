import type { CallStory } from "../story/callStory";
import type { Invariant } from "./invariant";

/** Graph takes one call of an app in a meeting. */
export const oneRoom: Invariant = {
  name: "oneRoom",
  says: "A room is kept open by one call at a time, and left once nobody is in it.",
  needs: "run",
  check: (story, { stories }) => {
    if (story.kind !== "room") return [];
    const before = [...stories.values()].filter(
      (other) => other.kind === "room" && other.placedAt < story.placedAt,
    );
    return before
      .filter((other) => endOf(other) > story.placedAt)
      .map(({ label }) => `it was opened beside ${label}`);
  },
};

function endOf({ heard }: CallStory): number {
  const last = heard.at(-1);
  return last?.type === "ended" ? last.at : Infinity;
}
