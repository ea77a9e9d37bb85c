import { isKeeping } from "./isKeeping";
import { beginReview } from "./reviewing";
import { awaitNothing, currentNode, type Next, type Turn } from "./turn";

/** The message is in storage, or will be: its caller reviews what is there, and is told of what comes later no otherwise. */
export function recordingKept(
  turn: Turn,
  { operation, kept }: Readonly<{ operation: string; kept: boolean }>,
): Next {
  const { recording } = turn.state;
  if (recording?.operation !== operation || !isKeeping(turn.state)) return undefined;
  awaitNothing(turn);
  const node = currentNode(turn);
  if (node?.type !== "voicemail") return "~error";
  if (node.review === true && kept) return beginReview(turn, recording);
  turn.state.recording = undefined;
  return node.done ?? "~kept";
}
