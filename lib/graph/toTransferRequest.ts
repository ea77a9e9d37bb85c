import type {
  CommunicationsIdentitySet,
  EndpointType,
  Identity,
  InvitationParticipantInfo,
} from "@microsoft/microsoft-graph-types";
import type { TransferTarget } from "../worker/ports";
import type { Odata } from "./odata";
import { toClientContext } from "./toClientContext";

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
      identity: toIdentity(target),
    },
    clientContext: toClientContext(operation),
  };
}

function toIdentity(target: TransferTarget): CommunicationsIdentitySet {
  switch (target.kind) {
    case "user":
      return { user: { id: target.userId } };
    case "phone":
      return { phone: identity(target.phoneNumber) };
    case "applicationInstance":
      return { applicationInstance: identity(target.applicationInstanceId) };
  }
}

/** Outside the declared members of identitySet a member must name its type. */
function identity(id: string): Odata<Identity> {
  return { "@odata.type": "#microsoft.graph.identity", id };
}
