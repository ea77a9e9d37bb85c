import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext } from "../parts/wire";

/** Mutes several people at once: https://learn.microsoft.com/graph/api/participant-muteall?view=graph-rest-beta. Deprecated there, and never in v1.0. */
export const muteAll: GraphAction<
  Readonly<{ operation: string; participantIds: readonly string[] }>
> = {
  method: "POST",
  path: "communications/calls/{callId}/participants/muteAll",
  words: ["muteAll"],
  isRepeatable: true,
  only: "beta",
  mayBeUnknown: true,
  toBody: ({ operation, participantIds }) => ({
    participants: participantIds,
    clientContext: toClientContext(operation),
  }),
  read: readOperation,
  refused: makeEnds("mute").refused,
};
