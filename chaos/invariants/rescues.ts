import type { CallStory, Heard } from "../story/callStory";
import type { Invariant } from "./invariant";

const helpedWithinInMs = 15_000;
/** The line is written once it is done. */
const helpedBeforeInMs = 2_000;

/** A rescue that is claimed took place. */
export const rescuesHelp: Invariant = {
  name: "rescuesHelp",
  says: "`callRescued` is said only of a call that was spoken to or put through, or had ended.",
  needs: "run",
  check: (story) =>
    story.log
      .filter(({ event }) => event === "callRescued")
      .filter(({ at }) => !isHelped(story, at))
      .map(() => "callRescued was said of a call that nobody helped"),
};

/** A hang-up of ours is none. */
function isHelp(fact: Heard): boolean {
  if (fact.type === "ended") return fact.reason === "callerHungUp" || fact.reason === "transferred";
  return fact.type === "promptStarted" || fact.type === "transferring";
}

function isHelped({ heard }: CallStory, at: number): boolean {
  const end = heard.at(-1);
  if (end?.type === "ended" && end.at <= at) return true;
  return heard.some(
    (fact) => isHelp(fact) && fact.at >= at - helpedBeforeInMs && fact.at <= at + helpedWithinInMs,
  );
}
