import { isKeeping } from "./isKeeping";
import type { CallFact } from "./callEvent";
import { recordingSilent } from "./message";
import { beginReview } from "./reviewing";
import { awaitNothing, currentNode, type Next, type Turn } from "./turn";

type Kept = Extract<CallFact, { type: "recordingKept" }>;

/** The message is in storage, or will be: its caller reviews what is there, and is told of what comes later no otherwise. One in which nothing can be heard is none. */
export function recordingKept(turn: Turn, { operation, kept, sound }: Omit<Kept, "type">): Next {
  const { recording } = turn.state;
  if (recording?.operation !== operation || !isKeeping(turn.state)) return undefined;
  awaitNothing(turn);
  const node = currentNode(turn);
  if (node?.type !== "voicemail") return "~error";
  // What was heard counts; where nobody could listen, the clock has to tell.
  const isEmpty = sound === "silent" || (sound !== "heard" && recording.wordless === true);
  if (isEmpty) return recordingSilent(turn, node, { recording, kept });
  if (node.review === true && kept) return beginReview(turn, recording);
  turn.state.recording = undefined;
  return node.done ?? "~kept";
}
