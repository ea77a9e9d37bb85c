import type { IvrState, Recording } from "../../call/ivrState";

/** The recording under way, between its request and its outcome: none during the words around it, nor while a kept message is reviewed. */
export function recordingOf({
  operation,
  recording,
}: Pick<IvrState, "operation" | "recording">): Recording | undefined {
  return recording?.reviews === undefined && operation === recording?.operation
    ? recording
    : undefined;
}
