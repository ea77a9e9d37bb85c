import { broken, type Next } from "./next";
import { isAsking } from "../../flow/steps/askSettings";
import type { FlowNode } from "../../flow/document/flow";
import { sharedExits } from "../../flow/steps/exits";
import { exitsAt } from "../../flow/steps/exitsAt";
import { builtIn, placeKey, toOf, type NextWord, type Place } from "../../flow/steps/place";
import { choosePlace, noteConfirmed } from "./confirming";
import { noteExit, notePassing } from "./notePassing";
import { questionOf, type Asking } from "../call/activity";
import { dropLegs } from "../legs/dropLegs";
import { remember } from "../asking/askingOf";
import { ownEntry } from "../call/ownEntry";
import { behaviourOf } from "../steps";
import {
  currentFlow,
  currentFrame,
  currentNode,
  findNode,
  forgetStep,
  moveTo,
  startTimer,
  type Turn,
} from "./turn";

const defaultMaxSteps = 200;
const longestTrail = 20;
/** How long a step waits for sound to come back before it speaks anyway. */
const audioReturnsInMs = 3000;

/** Takes the call where a handler wants it to go, through every step that needs nobody, until one waits. */
export function follow(turn: Turn, next: Next): void {
  let target = next;
  while (target !== undefined) target = goTo(turn, target);
}

function goTo(turn: Turn, next: NonNullable<Next>): Next {
  if (next.type === "exit") return take(turn, next);
  if (next.type === "flowExit") return takeOfFlow(turn, next.exit);
  if (next.type === "replay") return replay(turn);
  if (next.type === "word") return goByWord(turn, next.word);
  return next.type === "builtIn" && next.name === "error" ? afterError(turn) : arrive(turn, next);
}

function goByWord(turn: Turn, word: NextWord): Next {
  switch (word) {
    case "back":
      return goBack(turn);
    case "main":
      return Object.hasOwn(currentFlow(turn).nodes, "main") ? goToOwnMain(turn) : goToMain(turn);
    case "repeat":
      return repeat(turn);
    case "return":
      return leaveSubflow(turn);
    case "hangup":
      return arrive(turn, builtIn("goodbye"));
    case "operator":
      return arrive(turn, builtIn("operator"));
  }
}

/** Leaves a step by one of its exits; one that it does not have is an error. */
function take(turn: Turn, next: Extract<Next, { type: "exit" }>): Next {
  const exits = exitsAt(currentFlow(turn), currentFrame(turn).place);
  const taken = exits.find(({ name }) => name === next.exit);
  if (taken === undefined) return broken;
  noteExit(turn, next.exit);
  noteConfirmed(turn, next.exit);
  const { to } = taken;
  return to.type === "person" && next.person !== undefined ? { ...to, person: next.person } : to;
}

function takeOfFlow(turn: Turn, exit: string): Next {
  noteExit(turn, exit);
  const flow = currentFlow(turn);
  const taken = sharedExits(flow).find(({ name }) => name === exit);
  return exit === "error" || taken === undefined ? afterError(turn) : taken.to;
}

/** Enters a place anew: everything that belonged to the one before is forgotten. */
function arrive(turn: Turn, place: Place): Next {
  const isAllowed = turn.state.steps < maxSteps(turn) || place.type !== "node";
  const wanted = choosePlace(turn, isAllowed ? place : builtIn("limit"));
  const node = findNode(turn, wanted);
  if (node === undefined) return builtIn("error");
  const { needsSound, enter } = behaviourOf(node);
  leave(turn, wanted);
  if (wanted.type === "builtIn" && wanted.name === "limit") turn.state.outcome = "failed";
  if (needsSound === true && !turn.state.audio) return waitForSound(turn);
  turn.state.steps += 1;
  notePassing(turn, node);
  return enter(turn, node);
}

/** The bound is the call's, set by the flow that answered it. */
function maxSteps(turn: Turn): number {
  return ownEntry(turn.plan.flows, turn.plan.pinned.entry)?.limits?.maxSteps ?? defaultMaxSteps;
}

/** Where the flow wants its errors to lead; from the second on to the apology, lest the flow's own step goes round for ever. */
function afterError(turn: Turn): Next {
  const { onError } = currentFlow(turn);
  const isSecond = turn.state.outcome === "failed";
  turn.state.outcome = "failed";
  return isSecond || onError === undefined ? arrive(turn, builtIn("error")) : toOf(onError);
}

function leave(turn: Turn, to: Place): void {
  const { flow, place, trail } = currentFrame(turn);
  const hasAsked =
    place.type === "node" &&
    isQuestion(currentNode(turn)) &&
    placeKey(place) !== placeKey(to) &&
    questionOf(turn.state) !== undefined;
  leaveQuestion(turn);
  moveTo(turn, { flow, place: to, trail: hasAsked ? lengthen(trail, place.node) : trail });
  leaveRecording(turn);
  dropLegs(turn);
  turn.state.connection = undefined;
  forgetStep(turn);
}

/** A flow within a flow is left from one of its own questions, which is none of the flow it was entered from. */
function isQuestion(node: FlowNode | undefined): boolean {
  return node !== undefined && isAsking(node);
}

/** A question is left, on the attempt that its step in the path remembers. */
function leaveQuestion(turn: Turn): void {
  const question = questionOf(turn.state);
  if (question === undefined) return;
  noteAttempt(turn, question);
  turn.state.activity = { type: "passing" };
}

/** A recording under way is gone on without: should it arrive after all, it is somebody's message. */
export function leaveRecording({ state }: Turn): void {
  if (state.activity.type === "recording") state.leftRecording = state.activity.recording;
}

/** The first question stays, because `main` leads there; of the others the oldest are forgotten. */
function lengthen(trail: readonly string[], node: string): readonly string[] {
  if (trail.length < longestTrail) return [...trail, node];
  return [...trail.slice(0, 1), ...trail.slice(2), node];
}

/** Notes on which attempt the last step was left, and what went wrong before it. */
export function noteAttempt(turn: Turn, { attempt, noInput, noMatch }: Asking): void {
  if (attempt === 1) return;
  const last = turn.state.path.length - 1;
  const went = { ...(noInput > 0 && { noInput }), ...(noMatch > 0 && { noMatch }) };
  turn.state.path = turn.state.path.map((step, index) =>
    index === last ? { ...step, attempt, ...went } : step,
  );
}

/** Comes back from a subflow; the outermost flow has nothing to come back to, and its beginning again could go on for ever: that is a goodbye. */
function leaveSubflow(turn: Turn): Next {
  if (turn.state.frames.length <= 1) return toOf("hangup");
  turn.state.frames = turn.state.frames.slice(0, -1);
  const node = currentNode(turn);
  return (node && behaviourOf(node).cameBack?.(turn, node)) ?? broken;
}

/** The asking step before this one, also out of a flow within a flow; from the first there is only the beginning. */
function goBack(turn: Turn): Next {
  const depth = turn.state.frames.findLastIndex(({ trail }) => trail.length > 0);
  const frame = turn.state.frames[depth];
  const previous = frame?.trail.at(-1);
  if (frame === undefined || previous === undefined) return goToMain(turn);
  leaveQuestion(turn);
  turn.state.frames = [
    ...turn.state.frames.slice(0, depth),
    { ...frame, trail: frame.trail.slice(0, -1) },
  ];
  return arrive(turn, { type: "node", node: previous });
}

/** The first menu of the outermost flow that this caller passed, else where that flow begins. */
function goToMain(turn: Turn): Next {
  leaveQuestion(turn);
  turn.state.frames = turn.state.frames.slice(0, 1);
  const frame = currentFrame(turn);
  moveTo(turn, { ...frame, trail: [] });
  return arrive(turn, { type: "node", node: frame.trail[0] ?? currentFlow(turn).entry });
}

/** A step that is called main is the main menu of its flow. */
function goToOwnMain(turn: Turn): Next {
  leaveQuestion(turn);
  moveTo(turn, { ...currentFrame(turn), trail: [] });
  return arrive(turn, { type: "node", node: "main" });
}

/** The same step's words once more; counters stay, the bound on steps still counts it. */
function repeat(turn: Turn): Next {
  const node = currentNode(turn);
  const { place } = currentFrame(turn);
  const question = questionOf(turn.state);
  if (node === undefined || question === undefined) return arrive(turn, place);
  if (turn.state.steps >= maxSteps(turn)) return arrive(turn, place);
  turn.state.steps += 1;
  remember(turn, { ...question, digits: "" });
  return behaviourOf(node).sayAgain?.(turn, node);
}

/** What a hold kept from the caller, once more. It is the same step still, so that nothing is counted. */
function replay(turn: Turn): Next {
  const node = currentNode(turn);
  if (node === undefined) return broken;
  // Who has heard nothing yet has not been greeted.
  if (turn.state.steps === 1) turn.state.greeted = [];
  const { sayAgain, enter } = behaviourOf(node);
  if (sayAgain !== undefined) return sayAgain(turn, node);
  forgetStep(turn);
  return enter(turn, node);
}

function waitForSound(turn: Turn): Next {
  turn.state.activity = { type: "waitingForSound", held: undefined };
  startTimer(turn, "mediaOverdue", audioReturnsInMs);
  return undefined;
}
