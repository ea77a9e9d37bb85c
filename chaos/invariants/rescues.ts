import type { CallStory, Heard, LogLine } from "../story/callStory";
import type { Invariant } from "./invariant";

const helpedWithinInMs = 15_000;
/** The line is written once it is done. */
const helpedBeforeInMs = 2_000;

/** A rescue that is claimed took place. */
export const rescuesHelp: Invariant = {
  name: "rescuesHelp",
  says: "`callRescued` is said only of a call that the rescue spoke to or found being put through, or that had ended.",
  needs: "run",
  check: (story) =>
    story.log
      .filter(({ event }) => event === "callRescued")
      .filter(({ at }) => !isHelped(story, at))
      .map(() => "callRescued was said of a call that nobody helped"),
};

function isHelped({ heard, log }: CallStory, at: number): boolean {
  const end = heard.at(-1);
  if (end?.type === "ended" && end.at <= at) return true;
  const near = heard.filter(
    (fact) => fact.at >= at - helpedBeforeInMs && fact.at <= at + helpedWithinInMs,
  );
  // What else happens in the call meanwhile speaks to its caller, too, and is no rescue.
  return near.some(isHelp) && log.some((line) => line.at <= at && isRescue(line, at));
}

/** A hang-up of ours is none. */
function isHelp(fact: Heard): boolean {
  if (fact.type === "ended") return fact.reason === "callerHungUp" || fact.reason === "transferred";
  return fact.type === "promptStarted" || fact.type === "transferring";
}

/** A worker that died before it wrote its step was followed by one that did what it had decided. */
function isRescue({ event, fields, at }: LogLine, claimedAt: number): boolean {
  if (event === "actionsRepeated") return at >= claimedAt - helpedBeforeInMs;
  if (event !== "step" || fields["stepEvent"] !== "stepFailed") return false;
  const { actions, outcome } = fields;
  const speaks = Array.isArray(actions) && actions.some((line) => String(line).startsWith("play"));
  return speaks || /^(?:transferring|moving|connecting)\b/.test(String(outcome));
}
