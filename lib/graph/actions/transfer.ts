import type {
  CommunicationsIdentitySet,
  EndpointType,
  InvitationParticipantInfo,
} from "@microsoft/microsoft-graph-types";
import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";
import { toClientContext, toInvited, toTargetIdentity, type TransferTarget } from "./parts/wire";

type TransferRequest = {
  transferTarget: Omit<InvitationParticipantInfo, "identity"> & {
    endpointType: EndpointType;
    identity: CommunicationsIdentitySet;
  };
  clientContext: string;
};

/**
 * Hands the caller on: https://learn.microsoft.com/graph/api/call-transfer. Blind, or to somebody who is in another call with
 * the app already, which then ends. A second one would ring somebody twice.
 */
export const transfer: GraphAction<
  Readonly<{ operation: string; target: TransferTarget; replacesCallId?: string }>
> = {
  method: "POST",
  path: "communications/calls/{callId}/transfer",
  words: ["transfer"],
  isAwaited: true,
  isRepeatable: false,
  toBody: ({ operation, target, replacesCallId }): TransferRequest => {
    const isVoicemail = target.kind === "user" && target.voicemail === true;
    return {
      transferTarget: {
        // The value exists in Graph's metadata: https://learn.microsoft.com/graph/api/resources/communicationsidentityset
        endpointType: isVoicemail ? "voicemail" : "default",
        ...(replacesCallId === undefined
          ? { identity: toTargetIdentity(target) }
          : toInvited(target, replacesCallId)),
      },
      clientContext: toClientContext(operation),
    };
  },
  read: readOperation,
  refused: (operation, result) => ({
    type: "transferFailed",
    operation,
    reason: "failed",
    ...result,
  }),
  unknown: (operation) => ({ type: "transferUnknown", operation }),
};
