import type {
  Call,
  CommunicationsIdentitySet,
  Identity,
  InvitationParticipantInfo,
  ParticipantInfo,
} from "@microsoft/microsoft-graph-types";
import type { NewCall } from "../outbound/ports";
import type { Odata } from "./odata";
import { serviceHostedMedia } from "./serviceHostedMedia";

/** The body of https://learn.microsoft.com/graph/api/application-post-calls for one person or one phone number; pure. */
export function toCreateCallRequest(publicUrl: string, call: NewCall): Odata<Call> {
  return {
    "@odata.type": "#microsoft.graph.call",
    callbackUri: `${publicUrl}/api/calls`,
    ...(call.source === undefined ? {} : { source: toSource(call.source) }),
    targets: [toTarget(call.target)],
    requestedModalities: ["audio"],
    mediaConfig: serviceHostedMedia,
    // Graph wants the tenant for calls to the telephone network only.
    ...(call.target.kind === "phone" && call.tenantId !== undefined
      ? { tenantId: call.tenantId }
      : {}),
  };
}

function toSource(source: NonNullable<NewCall["source"]>): Odata<ParticipantInfo> {
  return {
    "@odata.type": "#microsoft.graph.participantInfo",
    identity: identitySet({
      applicationInstance: identity(source.applicationInstanceId, source.displayName),
    }),
  };
}

function toTarget(target: NewCall["target"]): Odata<InvitationParticipantInfo> {
  return {
    "@odata.type": "#microsoft.graph.invitationParticipantInfo",
    identity: identitySet(
      target.kind === "user"
        ? { user: identity(target.userId) }
        : { phone: identity(target.phoneNumber) },
    ),
  };
}

function identitySet(members: CommunicationsIdentitySet): Odata<CommunicationsIdentitySet> {
  return { "@odata.type": "#microsoft.graph.identitySet", ...members };
}

function identity(id: string, displayName?: string): Odata<Identity> {
  return {
    "@odata.type": "#microsoft.graph.identity",
    id,
    ...(displayName === undefined ? {} : { displayName }),
  };
}
