import type { CommunicationsIdentitySet } from "@microsoft/microsoft-graph-types";
import type { GraphAction } from "./graphAction";
import { readOperation } from "./readReply";
import { toCallbackUri, toTargetIdentity, type Odata, type TransferTarget } from "./wire";

type RedirectRequest = {
  targets: Odata<{ identity: Odata<CommunicationsIdentitySet> }>[];
  callbackUri: string;
};

/** Sends a call on to one target that was not answered: https://learn.microsoft.com/graph/api/call-redirect */
export const redirect: GraphAction<Readonly<{ target: TransferTarget }>> = {
  method: "POST",
  path: "communications/calls/{callId}/redirect",
  words: [],
  isRepeatable: true,
  whenDoneBefore: () => undefined,
  toBody: ({ target }, { publicUrl }): RedirectRequest => ({
    targets: [
      {
        "@odata.type": "#microsoft.graph.invitationParticipantInfo",
        identity: {
          "@odata.type": "#microsoft.graph.identitySet",
          ...toTargetIdentity(target),
        },
      },
    ],
    callbackUri: toCallbackUri(publicUrl),
  }),
  read: readOperation,
};
