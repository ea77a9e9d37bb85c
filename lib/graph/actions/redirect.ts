import type {
  CommunicationsIdentitySet,
  EndpointType,
  Identity,
} from "@microsoft/microsoft-graph-types";
import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";
import { toCallbackUri, toTargetIdentity, type Odata, type TransferTarget } from "./parts/wire";

type RedirectRequest = {
  targets: Odata<{
    identity: Odata<CommunicationsIdentitySet>;
    endpointType?: EndpointType;
  }>[];
  timeout?: number;
  callbackUri: string;
};

/**
 * Sends a call on that was not answered; of several targets the first to pick up has it:
 * https://learn.microsoft.com/graph/api/call-redirect
 */
export const redirect: GraphAction<
  Readonly<{ targets: readonly TransferTarget[]; ringInSeconds?: number }>
> = {
  method: "POST",
  path: "communications/calls/{callId}/redirect",
  words: ["redirect"],
  isAwaited: true,
  isRepeatable: true,
  whenDoneBefore: () => undefined,
  toBody: ({ targets, ringInSeconds: timeout }, { publicUrl }): RedirectRequest => ({
    targets: targets.map((target) => ({
      "@odata.type": "#microsoft.graph.invitationParticipantInfo",
      identity: { "@odata.type": "#microsoft.graph.identitySet", ...toOpenIdentity(target) },
      ...(target.kind === "user" && target.voicemail === true ? { endpointType: "voicemail" } : {}),
    })),
    ...(timeout === undefined ? {} : { timeout }),
    callbackUri: toCallbackUri(publicUrl),
  }),
  read: readOperation,
  refused: (operation, result) => ({ type: "redirectFailed", operation, ...result }),
  unknown: (operation) => ({ type: "redirectUnknown", operation }),
};

/** Graph's documents name the type of every identity of a redirect. */
function toOpenIdentity(target: TransferTarget): CommunicationsIdentitySet {
  return Object.fromEntries(
    Object.entries(toTargetIdentity(target)).map(([kind, identity]: [string, Identity]) => [
      kind,
      { "@odata.type": "#microsoft.graph.identity", ...identity },
    ]),
  );
}
