import type { DoorTarget, Target } from "../flow/document/flow";
import type { Action } from "../ivr/call/action";
import type { CallEnd } from "../ivr/call/callEvent";
import type { IvrState } from "../ivr/call/ivrState";
import type { CallStep } from "../ivr/lines/callerMoments";

/**
 * How a simulated call ended, in the words of a test's `ends`: `transfer:KEY` (of a person or a room), `voicemail:MAILBOX`, `callback:QUEUE`,
 * of a call that we placed `busy`, `declined`, `noAnswer` and `voicemailSuspected`, `redirected:NAMES` and `turnedAway` (by the door), `goodbye`, `abandoned` (the caller hung up), `failed` (an apology or a limit, then a goodbye), `endless`. Pure.
 */
export function sayCallEnding(steps: readonly CallStep[]): string {
  const last = steps.at(-1);
  const activity = last?.state.activity;
  if (last === undefined || activity?.type !== "ended") return "endless";
  return sayPlaced(last.state, activity.end) ?? sayHeard(steps, last, activity.end);
}

/** What came of a call in which somebody heard the flow, or stood at its door. */
function sayHeard(steps: readonly CallStep[], last: CallStep, end: CallEnd): string {
  const actions = steps.flatMap((step) => step.actions);
  const record = actions.findLast((action) => action.type === "keepCallRecord")?.record;
  if (record?.result === "redirected") return `redirected:${lastRedirect(actions)}`;
  if (record?.result === "turnedAway") return "turnedAway";
  if (last.state.transferredTo !== undefined) return `transfer:${lastTarget(actions)}`;
  const kept = lastKept(actions);
  if (kept !== undefined) return kept;
  if (last.state.outcome === "failed") return "failed";
  return end === "callerHungUp" && last.before.activity.type !== "ending" ? "abandoned" : "goodbye";
}

const unanswered: Readonly<Partial<Record<CallEnd, string>>> = {
  busy: "busy",
  declined: "declined",
  unanswered: "noAnswer",
};

/** What came of a call that we placed and nobody heard; undefined where somebody did. */
function sayPlaced(
  { direction, answeredAt, confirmation }: IvrState,
  end: CallEnd,
): string | undefined {
  if (direction !== "outgoing") return undefined;
  if (answeredAt === undefined) return unanswered[end] ?? "failed";
  return confirmation === "missed" || confirmation === "due" ? "voicemailSuspected" : undefined;
}

function lastTarget(actions: readonly Action[]): string {
  const last = actions.findLast(
    (action) => action.type === "transfer" || action.type === "enterRoom",
  );
  if (last === undefined) return "";
  return "target" in last ? targetKey(last.target) : last.room;
}

function lastRedirect(actions: readonly Action[]): string {
  const redirect = actions.findLast((action) => action.type === "redirect");
  return (redirect?.targets ?? []).map(targetKey).join(",");
}

/** What the door of a call did with it first, in the words of a test's `door`. Pure. */
export function sayDoor(steps: readonly CallStep[]): string {
  const actions = steps.flatMap((step) => step.actions);
  const first = actions.find(({ type }) => doors.has(type));
  if (first?.type === "reject") return `turnedAway:${first.reason}`;
  return first?.type === "redirect" ? `redirected:${lastRedirect([first])}` : "answered";
}

const doors: ReadonlySet<string> = new Set<Action["type"]>(["answer", "reject", "redirect"]);

/** What stays of the call at the business: a message that was not discarded, or the wish to be called back. */
function lastKept(actions: readonly Action[]): string | undefined {
  const discarded = new Set(
    actions.flatMap((action) => (action.type === "discardRecording" ? [action.recording] : [])),
  );
  return actions
    .flatMap((action) => {
      if (action.type === "requestCallback") return [`callback:${action.callbackQueue}`];
      return action.type === "keepRecording" && !discarded.has(action.operation)
        ? [`voicemail:${action.mailbox}`]
        : [];
    })
    .at(-1);
}

function targetKey(target: Target | DoorTarget): string {
  return Object.values(target)[0] ?? "";
}
