import type { AskingNode } from "../flow/askSettings";
import type { Clip } from "./clip";
import { render } from "./render";
import { currentFlow, currentFrame, type Turn } from "./turn";

/** What an asking step says now: its greeting once in a call, then its prompt, the shorter `again` from the second time on. */
export function question(turn: Turn, node: AskingNode): readonly Clip[] {
  const asking = turn.state.asking;
  const again = node.again ?? currentFlow(turn).defaults?.again;
  const main = (asking?.attempt ?? 1) > 1 && again !== undefined ? again : node.prompt;
  return [...greeting(turn, node), ...render(turn, main)];
}

function greeting(turn: Turn, node: AskingNode): readonly Clip[] {
  if (node.type !== "menu" || node.greeting === undefined) return [];
  const frame = currentFrame(turn);
  const name = `${frame.flow}/${frame.node}`;
  if (turn.state.greeted.includes(name)) return [];
  turn.state.greeted = [...turn.state.greeted, name];
  return render(turn, node.greeting);
}
