import type { Flow, FlowNode, Target } from "../../flow/document/flow";
import type { Action } from "../call/action";
import { makeOncePer } from "../../flow/makeOncePer";
import { makeRingNode } from "../../flow/steps/makeRingNode";
import { nodeAt } from "../../flow/steps/nodeAt";
import { builtIn, type Place } from "../../flow/steps/place";
import type { CallEvent, TimerName } from "../call/callEvent";
import type { CallPlan } from "../call/callPlan";
import { isPlaying, operationOf, type Activity, type PlayingActivity } from "../call/activity";
import type { Clip } from "../../flow/prompts/clip";
import { longestPlay } from "./longestPlay";
import { ownEntry } from "../call/ownEntry";
import type { Announcement, Frame, IvrState } from "../call/ivrState";

/** A state under construction: fields are replaced, what they hold is never changed. */
export type ChangingState = { -readonly [Property in keyof IvrState]: IvrState[Property] };

/** One step being worked out: the draft of the next state and the actions so far. */
export type Turn = Readonly<{
  state: ChangingState;
  event: CallEvent;
  plan: CallPlan;
  actions: Action[];
}>;

const emptyFlow: Flow = {
  schema: "flow/v1",
  key: "none",
  name: "none",
  languages: ["en"],
  timeZone: "UTC",
  entry: "none",
  nodes: {},
};

const nowhere: Frame = { flow: "", place: builtIn("error"), trail: [] };

/** Where the call is. */
export function currentFrame(turn: Turn): Frame {
  return turn.state.frames.at(-1) ?? nowhere;
}

/**
 * The flow the call is in; an empty one if its plan lost it, so that every name in it leads to the error handler. One that
 * does not say who helps on has the operator of the flow that it was entered from.
 */
export function currentFlow({ state, plan }: Turn): Flow {
  const { frames } = state;
  const flow = ownEntry(plan.flows, frames.at(-1)?.flow ?? "") ?? emptyFlow;
  if (flow.operator !== undefined || frames.length < 2) return flow;
  const operators = frames.map((frame) => ownEntry(plan.flows, frame.flow)?.operator);
  const operator = operators.findLast((one) => one !== undefined);
  return operator === undefined ? flow : withOperator(flow)(operator);
}

/** The same flow each time, since much is made once for each flow. */
const withOperator = makeOncePer((flow: Flow) =>
  makeOncePer((operator: Target) => ({ ...flow, operator })),
);

/** The node the call is in. */
export function currentNode(turn: Turn): FlowNode | undefined {
  return findNode(turn, currentFrame(turn).place);
}

/** The node at a place of the flow the call is in. Whom a call back rings then, only the call knows. */
export function findNode(turn: Turn, place: Place): FlowNode | undefined {
  const { callback } = turn.state;
  const isRinging = place.type === "builtIn" && place.name.startsWith("callback");
  return callback !== undefined && isRinging
    ? makeRingNode(callback.to)
    : nodeAt(currentFlow(turn), place);
}

/** Replaces the innermost frame. */
export function moveTo(turn: Turn, frame: Frame): void {
  const { frames } = turn.state;
  turn.state.frames = frames.length <= 1 ? [frame] : [...frames.slice(0, -1), frame];
}

/** Starts a timer; the one of the same name that ran before becomes stale. */
export function startTimer(turn: Turn, timer: TimerName, delayInMs: number): void {
  const generation = ++turn.state.generation;
  takeBackTimer(turn, timer);
  setTimer(turn, timer, generation);
  turn.actions.push({ type: "startTimer", timer, generation, delayInMs: Math.round(delayInMs) });
}

/** Makes a running timer stale. */
export function stopTimer(turn: Turn, timer: TimerName): void {
  if (!isRunning(turn.state, timer)) return;
  takeBackTimer(turn, timer);
  setTimer(turn, timer, 0);
}

/** A timer that this very turn wanted and now does not need not be sent at all. */
function takeBackTimer(turn: Turn, timer: TimerName): void {
  const index = turn.actions.findIndex(
    (action) => action.type === "startTimer" && action.timer === timer,
  );
  if (index >= 0) turn.actions.splice(index, 1);
}

/** True while a timer is awaited. */
export function isRunning(state: Pick<IvrState, "timers">, timer: TimerName): boolean {
  return (state.timers[timer] ?? 0) > 0;
}

/** Copied as often as it changes: a state that was given away never does. */
function setTimer(turn: Turn, timer: TimerName, generation: number): void {
  const timers: { [Name in TimerName]?: number | undefined } = { ...turn.state.timers };
  timers[timer] = generation;
  turn.state.timers = timers;
}

/** A new name for an operation. */
export function nameOperation(turn: Turn, kind: string): string {
  return `${kind}-${++turn.state.generation}`;
}

/** Graph takes at most 20 prompts in one request: https://learn.microsoft.com/graph/api/call-playprompt */
const promptsPerRequest = 20;

/** Plays clips within an activity, after an announcement that waits, and awaits the end of the last; false when there is nothing to play. */
export function play(turn: Turn, activity: PlayingActivity, words: readonly Clip[]): boolean {
  const waiting = findWaitingAnnouncement(turn.state);
  const clips = waiting === undefined ? words : [...waiting.clips, ...words];
  if (clips.length > 0 && turn.state.keysUnheard === true) subscribeToTone(turn);
  let operation: string | undefined;
  for (let start = 0; start < clips.length; start += promptsPerRequest) {
    operation = nameOperation(turn, "prompt");
    const part = clips.slice(start, start + promptsPerRequest);
    turn.actions.push({ type: "playPrompt", operation, clips: part });
  }
  turn.state.activity = { ...activity, operation };
  if (operation === undefined) return false;
  if (waiting !== undefined) turn.state.announcement = { ...waiting, operation };
  startTimer(turn, "mediaOverdue", longestPlay(turn.plan, clips));
  return true;
}

/** What an operator wants said and nobody has begun to say. */
export function findWaitingAnnouncement({
  announcement,
}: Pick<IvrState, "announcement">): Announcement | undefined {
  return announcement?.operation === undefined ? announcement : undefined;
}

/** Asks to be told of keys. */
export function subscribeToTone(turn: Turn): void {
  turn.state.keysUnheard = undefined;
  turn.actions.push({ type: "subscribeToTone" });
}

/** Stops what is playing; its completion, when it comes, is stale. */
export function stopPlaying(turn: Turn): void {
  const operation = operationOf(turn.state);
  if (operation === undefined) return;
  if (!takeBack(turn, operation)) turn.actions.push({ type: "cancelMediaProcessing" });
  awaitNothing(turn);
}

/** What this very turn wanted to play and now does not need not be sent at all. */
function takeBack(turn: Turn, operation: string): boolean {
  const isOwn = (action: Action) => action.type === "playPrompt" && action.operation === operation;
  if (!turn.actions.some(isOwn)) return false;
  const kept = turn.actions.filter(({ type }) => type !== "playPrompt");
  turn.actions.splice(0, turn.actions.length, ...kept);
  return true;
}

/** Forgets what belonged to the step that is left, or begun anew. */
export function forgetStep(turn: Turn): void {
  turn.state.activity = { type: "passing" };
  for (const timer of timersOfSteps) stopTimer(turn, timer);
}

const timersOfSteps = [
  "mediaOverdue",
  "noInput",
  "interDigit",
  "ring",
  "transferCheck",
  "leg",
  "connected",
] as const;

/** The end of what plays is awaited no longer. */
export function awaitNothing(turn: Turn): void {
  turn.state.activity = withoutOperation(turn.state.activity);
  turn.state.announcement = findWaitingAnnouncement(turn.state);
  stopTimer(turn, "mediaOverdue");
}

/** The same activity, in which nothing plays. */
export function withoutOperation(activity: Activity): Activity {
  return isPlaying(activity) && activity.operation !== undefined
    ? { ...activity, operation: undefined }
    : activity;
}
