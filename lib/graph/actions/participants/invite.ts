import { IvrError } from "../../../errors";
import type { GraphAction } from "../graphAction";
import { readOperation } from "../parts/readReply";
import { toClientContext, toInvited, type TransferTarget } from "../parts/wire";

/** Somebody who is to come into a call; a call with the app that they leave for it is named. */
export type Invited = Readonly<{ target: TransferTarget; replacesCallId?: string }>;

type InviteRequest = Readonly<{
  participants: readonly ReturnType<typeof toInvited>[];
  clientContext: string;
}>;

/** Calls people into a call: https://learn.microsoft.com/graph/api/participant-invite. A second one would ring them twice. */
export const invite: GraphAction<Readonly<{ operation: string; people: readonly Invited[] }>> = {
  method: "POST",
  path: "communications/calls/{callId}/participants/invite",
  words: ["invite"],
  isRepeatable: false,
  toBody: ({ operation, people }): InviteRequest => {
    if (people.length < 1 || people.length > 5) {
      throw new IvrError(
        "GRAPH_REFUSED",
        `invite takes 1 to 5 people, not ${people.length}: invite the others after them.`,
      );
    }
    return {
      participants: people.map(({ target, replacesCallId }) => toInvited(target, replacesCallId)),
      clientContext: toClientContext(operation),
    };
  },
  read: readOperation,
  refused: (operation, result) => ({
    type: "inviteEnded",
    operation,
    outcome: "failed",
    ...result,
  }),
  unknown: (operation) => ({ type: "inviteEnded", operation, outcome: "unknown" }),
};
