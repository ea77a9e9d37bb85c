import type { Action } from "../../../ivr/call/action";
import type { GraphAction } from "../graphAction";
import { readOperation } from "../parts/readReply";
import { toClientContext } from "../parts/wire";

/** Writes beside the app's own entry in the roster: https://learn.microsoft.com/graph/api/call-updatemetadata?view=graph-rest-beta */
export const updateMetadata: GraphAction<
  Omit<Extract<Action, { type: "updateMetadata" }>, "type">
> = {
  method: "POST",
  path: "communications/calls/{callId}/updateMetadata",
  words: ["updateMetadata"],
  isRepeatable: true,
  only: "beta",
  mayBeUnknown: true,
  toBody: ({ operation, metadata }) => ({ metadata, clientContext: toClientContext(operation) }),
  read: readOperation,
};
