import type {
  CommunicationsIdentitySet,
  EndpointType,
  InvitationParticipantInfo,
} from "@microsoft/microsoft-graph-types";
import type { GraphAction } from "./graphAction";
import { readOperation } from "./readReply";
import { toClientContext, toTargetIdentity, type TransferTarget } from "./wire";

type TransferRequest = {
  transferTarget: Omit<InvitationParticipantInfo, "identity"> & {
    endpointType: EndpointType;
    identity: CommunicationsIdentitySet;
  };
  clientContext: string;
};

/** Hands the caller on, blind: https://learn.microsoft.com/graph/api/call-transfer. A second one would ring somebody twice. */
export const transfer: GraphAction<Readonly<{ operation: string; target: TransferTarget }>> = {
  method: "POST",
  path: "communications/calls/{callId}/transfer",
  words: ["transfer"],
  isAwaited: true,
  isRepeatable: false,
  toBody: ({ operation, target }): TransferRequest => {
    const isVoicemail = target.kind === "user" && target.voicemail === true;
    return {
      transferTarget: {
        // The value exists in Graph's metadata: https://learn.microsoft.com/graph/api/resources/communicationsidentityset
        endpointType: isVoicemail ? "voicemail" : "default",
        identity: toTargetIdentity(target),
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
