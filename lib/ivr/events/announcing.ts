import { isPlaying, type PlayingActivity } from "../call/activity";
import type { OperatorAction } from "../call/conferenceAction";
import { promptClips } from "../../flow/prompts/promptClips";
import { languageIn } from "../../flow/document/languageIn";
import { evaluate } from "../turn/evaluate";
import { findSaidPrompt } from "../turn/findSaidPrompt";
import { findWaitingAnnouncement, isRunning, play, stopTimer, type Turn } from "../turn/turn";

/** Graph plays so many in one request: whoever wants more said at once has not been heard out. */
const mostClips = 20;

/**
 * Somebody at the switchboard wants words of a step said: at once where the caller is being waited for, else before whatever
 * the call says next. Nothing that plays is cut short, and the flow goes on where it was.
 */
export function noteAnnouncement(
  turn: Turn,
  asked: Extract<OperatorAction, Readonly<{ type: "say" }>>,
): undefined {
  const found = findSaidPrompt(turn.plan, asked);
  if (found === undefined) return undefined;
  const { flow, prompt } = found;
  const clips = promptClips(prompt, {
    flow,
    language: languageIn(flow, turn.state.language),
    evaluate: (expression) => evaluate(turn, expression),
  });
  const waiting = findWaitingAnnouncement(turn.state)?.clips ?? [];
  turn.state.announcement = { clips: [...waiting, ...clips].slice(0, mostClips) };
  if (!isWaitedFor(turn)) return undefined;
  // Heard to its end, the caller has the whole time again.
  stopTimer(turn, "noInput");
  sayAnnouncement(turn);
  return undefined;
}

/** True where an announcement waited and is said now, before the call goes on with what it does. */
export function sayAnnouncement(turn: Turn): boolean {
  const { activity } = turn.state;
  const isWaiting = findWaitingAnnouncement(turn.state) !== undefined;
  return isWaiting && isPlaying(activity) && !isLast(activity) && play(turn, activity, []);
}

/** After the goodbye nothing more is said, nor between the words before the beep and the beep. */
function isLast({ type }: PlayingActivity): boolean {
  return type === "ending" || type === "inviting";
}

/** The question has been heard, and no key has come yet: nobody is disturbed. */
function isWaitedFor({ state }: Turn): boolean {
  return state.activity.type === "asking" && state.audio && isRunning(state, "noInput");
}
