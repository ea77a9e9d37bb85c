import type { AppRequest, CallStory } from "../story/callStory";
import type { Invariant } from "./invariant";

/** The door does what its rules say. */
export const doorKept: Invariant = {
  name: "doorKept",
  says: "Whom the door turns away or sends on is answered only where that could not be done, and whom it lets in is neither.",
  needs: "run",
  check: (story) => {
    const { door, heard } = story;
    if (door === undefined || isExcused(story)) return [];
    const isAnswered = heard.some(({ type }) => type === "answered");
    if (door === "answer") return story.requests.filter(isAway).map(toDeviation);
    return isAnswered && !wasTried(story, door)
      ? [`it was answered, though the door was to ${door} it`]
      : [];
  },
};

function isAway({ action }: AppRequest): boolean {
  return action === "reject" || action === "redirect";
}

function toDeviation({ action }: AppRequest): string {
  return `Graph was asked to ${action} a call that the door lets in`;
}

function wasTried({ requests }: CallStory, door: string): boolean {
  return requests.some(({ action }) => action === door);
}

/** Storage or the queue was away while it rang, or something of ours broke: then whoever rings is answered. */
const ownTrouble: ReadonlySet<string> = new Set([
  "answeredAhead",
  "callNotTurnedAway",
  "callRescued",
  "callTurnedAway",
  "rescueFailed",
]);

function isExcused({ log }: CallStory): boolean {
  return log.some(({ event }) => ownTrouble.has(event));
}
