import { askingOf } from "./askingOf";
import type { Question } from "./askingStep";
import { placeKey } from "../../flow/steps/place";
import type { Clip } from "../../flow/prompts/clip";
import { render } from "../turn/render";
import { currentFlow, currentFrame, type Turn } from "../turn/turn";

/** What an asking step says now: its greeting once in a call, then its prompt, the shorter `again` from the second time on; or what it wants confirmed or chosen. */
export function question(turn: Turn, asked: Question): readonly Clip[] {
  const { node, step } = asked;
  const { attempt, candidate, matches } = askingOf(turn);
  const own = step.subQuestion?.(turn, node);
  if (own !== undefined && (candidate !== undefined || matches !== undefined)) return own;
  const again = node.again ?? currentFlow(turn).defaults?.again;
  const main = attempt > 1 && again !== undefined ? again : node.prompt;
  return [...greeting(turn, asked), ...(own ?? render(turn, main))];
}

/** More greetings than a caller remembers; the oldest may be heard again. */
const mostGreeted = 30;

function greeting(turn: Turn, { node, step }: Question): readonly Clip[] {
  const words = step.greeting?.(node);
  if (words === undefined) return [];
  const frame = currentFrame(turn);
  const name = `${frame.flow}/${placeKey(frame.place)}`;
  if (turn.state.greeted.includes(name)) return [];
  turn.state.greeted = [...turn.state.greeted.slice(1 - mostGreeted), name];
  return render(turn, words);
}
