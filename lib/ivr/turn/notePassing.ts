import type { FlowNode } from "../../flow/document/flow";
import { elapsedInMs } from "../../flow/time/epochMs";
import type { Active } from "../call/activity";
import { placeWords } from "../lines/placeWords";
import { currentFrame, type Turn } from "./turn";

/** A long call is told by how it began and how it ended: a state must stay small, however long the call. */
const firstSteps = 20;
const lastSteps = 60;
const mostMilestones = 50;

/** Notes the step a call enters: in its path, and its milestone when it is reached for the first time. */
export function notePassing(turn: Turn, node: FlowNode): void {
  const { state } = turn;
  const { flow, place } = currentFrame(turn);
  const atInMs = elapsedInMs(state.startedAt, turn.event.at);
  const passed =
    state.path.length < firstSteps + lastSteps
      ? state.path
      : [...state.path.slice(0, firstSteps), ...state.path.slice(firstSteps + 1)];
  state.path = [...passed, { flow, node: placeWords(place), atInMs, attempt: 1, exit: undefined }];
  const { milestone } = node;
  if (milestone === undefined || state.milestones.includes(milestone)) return;
  if (state.milestones.length < mostMilestones) state.milestones = [...state.milestones, milestone];
}

/** Notes by which exit the call leaves the step it is in; not one that still waits for sound and was never begun. */
export function noteExit(turn: Turn, exit: string): void {
  const { state } = turn;
  const { flow, place } = currentFrame(turn);
  const node = placeWords(place);
  if (isToBeEntered(state)) return;
  const index = state.path.findLastIndex((step) => step.flow === flow && step.node === node);
  const step = state.path[index];
  if (step === undefined) return;
  const path = state.path.slice();
  path[index] = { ...step, exit };
  state.path = path;
}

function isToBeEntered({ activity }: Active): boolean {
  return activity.type === "waitingForSound" && activity.held === undefined;
}
