import { currentFlow, stopPlaying, type Next, type Turn } from "./turn";

/** Something of ours broke on this call's way: the caller hears an apology and is helped on, as the flow says. */
export function stepFailed(turn: Turn): Next {
  if (turn.state.phase === "new") return undefined;
  turn.state.outcome = "failed";
  turn.state.audio = true;
  stopPlaying(turn);
  const { onError } = currentFlow(turn);
  return turn.state.phase === "goodbye" ? "hangup" : (onError ?? "~error");
}
