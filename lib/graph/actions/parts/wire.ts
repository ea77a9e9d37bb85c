import type {
  CommunicationsIdentitySet,
  Identity,
  InvitationParticipantInfo,
  ServiceHostedMediaConfig,
} from "@microsoft/microsoft-graph-types";
import { IvrError } from "../../../errors";

/** A Graph type as it travels: with the name of its type, which Graph needs wherever a property's declared type is abstract or open. */
export type Odata<Type> = Type & Readonly<{ "@odata.type": string }>;

/** Graph plays and records; no audio passes through this app. See https://learn.microsoft.com/graph/api/resources/servicehostedmediaconfig */
export const serviceHostedMedia: Odata<ServiceHostedMediaConfig> = {
  "@odata.type": "#microsoft.graph.serviceHostedMediaConfig",
};

/** Where Graph tells of calls. Pure. */
export function toCallbackUri(publicUrl: string): string {
  return `${publicUrl}/api/calls`;
}

/** Where Graph tells of the call that one attempt to place it brought about. Pure. */
export function toAttemptUri(publicUrl: string, attemptId: string): string {
  return `${toCallbackUri(publicUrl)}/${encodeURIComponent(attemptId)}`;
}

/** The operation as Graph echoes it with the outcome; rejects with GRAPH_REFUSED what Graph would not take. Pure. */
export function toClientContext(operation: string): string {
  // 256 characters at most: https://learn.microsoft.com/graph/api/call-playprompt
  if (operation.length > 256) {
    throw new IvrError(
      "GRAPH_REFUSED",
      `An operation's name has ${operation.length} characters, but Graph's clientContext takes 256: shorten it.`,
    );
  }
  return operation;
}

/** Who a transfer or a redirect goes to, after the bindings have been asked. */
export type TransferTarget =
  | Readonly<{ kind: "user"; userId: string; voicemail?: boolean }>
  | Readonly<{ kind: "phone"; phoneNumber: string }>
  | Readonly<{ kind: "application"; applicationId: string }>
  | Readonly<{ kind: "applicationInstance"; applicationInstanceId: string }>;

/** Who a call is transferred or redirected to, as Graph names them; pure. */
export function toTargetIdentity(target: TransferTarget): CommunicationsIdentitySet {
  switch (target.kind) {
    case "user":
      return { user: { id: target.userId } };
    case "phone":
      return { phone: toIdentity(target.phoneNumber) };
    case "application":
      return { application: { id: target.applicationId } };
    case "applicationInstance":
      return { applicationInstance: toIdentity(target.applicationInstanceId) };
  }
}

/** Somebody in a call. */
export type ParticipantReference = Readonly<{ participantId: string }>;

/** Who is to come to a call, with the names of all types, and the call that they leave for it. Pure. */
export function toInvited(
  target: TransferTarget,
  replacesCallId: string | undefined,
): Odata<
  Omit<InvitationParticipantInfo, "identity"> & { identity: Odata<CommunicationsIdentitySet> }
> {
  const identity =
    target.kind === "user" ? { user: toIdentity(target.userId) } : toTargetIdentity(target);
  return {
    "@odata.type": "#microsoft.graph.invitationParticipantInfo",
    identity: { "@odata.type": "#microsoft.graph.identitySet", ...identity },
    ...(replacesCallId === undefined ? {} : { replacesCallId }),
  };
}

/** Outside the declared members of identitySet a member must name its type. Pure. */
export function toIdentity(id: string, displayName?: string): Odata<Identity> {
  return {
    "@odata.type": "#microsoft.graph.identity",
    id,
    ...(displayName === undefined ? {} : { displayName }),
  };
}
