import type { Action } from "../../../ivr/call/action";
import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext } from "../parts/wire";

/** Tells everybody in the call that it is recorded, or no longer: https://learn.microsoft.com/graph/api/call-updaterecordingstatus. For apps that record calls by policy. */
export const updateRecordingStatus: GraphAction<
  Omit<Extract<Action, { type: "updateRecordingStatus" }>, "type">
> = {
  method: "POST",
  path: "communications/calls/{callId}/updateRecordingStatus",
  words: ["updateRecordingStatus"],
  isRepeatable: true,
  toBody: ({ operation, status }) => ({ clientContext: toClientContext(operation), status }),
  read: readOperation,
  refused: makeEnds("updateRecordingStatus").refused,
};
