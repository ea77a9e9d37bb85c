import type { LoadCall } from "../../lib/worker/ports";
import type { DeadLetter } from "./deadLetter";
import { readContent } from "./readContent";

/** Why sending a dead letter again would be pointless, as the end of a sentence; undefined when it may help. Rejects with STORAGE_UNAVAILABLE. */
export async function findReplayRefusal(
  letter: DeadLetter,
  loadCall: LoadCall | undefined,
): Promise<string | undefined> {
  const content = readContent(letter.body);
  if (content === undefined) return "this version cannot read it, so it would only die again";
  if (!("event" in content)) return undefined;
  if (loadCall === undefined) {
    return "no storage is named, so nobody can say whether its call still goes on";
  }
  const stored = await loadCall(content.event.callId);
  if (stored === undefined) return "its call is not known (any more): nobody waits for it";
  const { activity, leftRecording } = stored.call.state;
  if (activity.type !== "ended") return undefined;
  // A message left by a caller who is gone is kept all the same, while Graph still has it.
  const isAwaited = content.event.type === "recordingCompleted" && leftRecording !== undefined;
  return isAwaited ? undefined : "its call is over";
}
