import type { CommunicationsIdentitySet } from "@microsoft/microsoft-graph-types";
import type { TransferTarget } from "../worker/ports";
import type { Odata } from "./odata";
import { toTargetIdentity } from "./toTargetIdentity";

type RedirectRequest = {
  targets: Odata<{ identity: Odata<CommunicationsIdentitySet> }>[];
  callbackUri: string;
};

/** The body of https://learn.microsoft.com/graph/api/call-redirect to one target; pure. */
export function toRedirectRequest(publicUrl: string, target: TransferTarget): RedirectRequest {
  return {
    targets: [
      {
        "@odata.type": "#microsoft.graph.invitationParticipantInfo",
        identity: {
          "@odata.type": "#microsoft.graph.identitySet",
          ...toTargetIdentity(target),
        },
      },
    ],
    callbackUri: `${publicUrl}/api/calls`,
  };
}
