import type { IvrState } from "./ivrState";

/** True between the request to record and its outcome: not during the words around it, nor while a kept message is reviewed. */
export function isRecording(state: Pick<IvrState, "operation" | "recording">): boolean {
  const { operation, recording } = state;
  return (
    recording !== undefined && recording.reviews === undefined && operation === recording.operation
  );
}
