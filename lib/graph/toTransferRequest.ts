import type {
  CommunicationsIdentitySet,
  EndpointType,
  InvitationParticipantInfo,
} from "@microsoft/microsoft-graph-types";
import type { TransferTarget } from "../worker/ports";
import { toClientContext } from "./toClientContext";
import { toTargetIdentity } from "./toTargetIdentity";

type TransferRequest = {
  transferTarget: Omit<InvitationParticipantInfo, "identity"> & {
    endpointType: EndpointType;
    identity: CommunicationsIdentitySet;
  };
  clientContext: string;
};

/** The body of a blind transfer: https://learn.microsoft.com/graph/api/call-transfer; pure. */
export function toTransferRequest(operation: string, target: TransferTarget): TransferRequest {
  const isVoicemail = target.kind === "user" && target.voicemail === true;
  return {
    transferTarget: {
      // The value exists in Graph's metadata: https://learn.microsoft.com/graph/api/resources/communicationsidentityset
      endpointType: isVoicemail ? "voicemail" : "default",
      identity: toTargetIdentity(target),
    },
    clientContext: toClientContext(operation),
  };
}
