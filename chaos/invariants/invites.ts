import type { CallStory, Heard } from "../story/callStory";
import { wasTaken } from "../story/wasTaken";
import type { Circumstances, Invariant } from "./invariant";

/** Nobody is left to somebody who did not come. */
export const leftTogether: Invariant = {
  name: "leftTogether",
  says: "The app leaves a caller to whom it invited somebody only once they are in one call, or after words that were heard to their end.",
  needs: "run",
  check: (story, circumstances) => {
    const end = story.heard.at(-1);
    if (end?.type !== "ended" || end.reason !== "hungUpByApp") return [];
    if (story.kind !== "caller" || story.isUnwanted) return [];
    const invited = story.requests.findLast((one) => one.action === "invite" && wasTaken(one));
    if (invited === undefined || hasCompany(story, circumstances)) return [];
    // Another way may have been gone since, and the flow went on.
    const since = story.heard.filter(({ at }) => at >= invited.at);
    return since.some(isHeard) ? [] : ["it was left to somebody who had not come"];
  },
};

/** Somebody who was rung for the call has moved into it. */
export function hasCompany(
  { placed }: CallStory,
  { stories }: Pick<Circumstances, "stories">,
): boolean {
  return placed.some(({ label }) => {
    const last = stories.get(label)?.heard.at(-1);
    return last?.type === "ended" && last.reason === "transferred";
  });
}

function isHeard(fact: Heard): boolean {
  return fact.type === "promptEnded" && fact.outcome === "completed";
}
