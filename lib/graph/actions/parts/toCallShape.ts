import type {
  Call,
  ChatInfo,
  CommunicationsIdentitySet,
  InvitationParticipantInfo,
  JoinMeetingIdMeetingInfo,
  OrganizerMeetingInfo,
  TokenMeetingInfo,
} from "@microsoft/microsoft-graph-types";
import { toIdentity, type Odata } from "./wire";
import type { CallTarget } from "../newCall";

type Kind = CallTarget["kind"];
type Shape = Pick<Call, "targets" | "chatInfo" | "meetingInfo" | "tenantId">;
type MakeShape<Target> = (target: Target, tenantId: string) => Shape;

/** What of a call's body depends on whom it goes to: https://learn.microsoft.com/graph/api/application-post-calls. Pure. */
export function toCallShape(target: CallTarget, tenantId: string): Shape {
  // The target is of its own kind: the compiler cannot follow that through a table.
  const make = shapes[target.kind] as MakeShape<CallTarget>;
  return make(target, tenantId);
}

const shapes: { readonly [Each in Kind]: MakeShape<Extract<CallTarget, { kind: Each }>> } = {
  user: ({ userId }) => ({ targets: [toUser(userId)] }),
  // Graph wants the tenant for calls to the telephone network and to meetings only.
  phone: ({ phoneNumber }, tenantId) => ({
    targets: [toParticipant({ phone: toIdentity(phoneNumber) })],
    tenantId,
  }),
  group: ({ userIds }) => ({ targets: userIds.map(toUser) }),
  organizerMeeting: ({ threadId, messageId, organizerId, organizerTenantId }, tenantId) => ({
    chatInfo: {
      "@odata.type": "#microsoft.graph.chatInfo",
      threadId,
      messageId,
    } satisfies Odata<ChatInfo>,
    meetingInfo: {
      "@odata.type": "#microsoft.graph.organizerMeetingInfo",
      organizer: toIdentitySet({
        user: toIdentityIn(organizerTenantId, organizerId),
      }),
      ...mayStartAlone,
    } satisfies Odata<OrganizerMeetingInfo & typeof mayStartAlone>,
    tenantId,
  }),
  joinMeetingId: ({ joinMeetingId, passcode }, tenantId) => ({
    meetingInfo: {
      "@odata.type": "#microsoft.graph.joinMeetingIdMeetingInfo",
      joinMeetingId,
      passcode: passcode ?? null,
    } satisfies Odata<JoinMeetingIdMeetingInfo>,
    tenantId,
  }),
  tokenMeeting: ({ token }, tenantId) => ({
    meetingInfo: {
      "@odata.type": "#microsoft.graph.tokenMeetingInfo",
      token,
      ...mayStartAlone,
    } satisfies Odata<TokenMeetingInfo & typeof mayStartAlone>,
    tenantId,
  }),
};

/** Graph's types leave this member of every meetingInfo out: https://learn.microsoft.com/graph/api/resources/meetinginfo */
const mayStartAlone = { allowConversationWithoutHost: true };

function toUser(userId: string): Odata<InvitationParticipantInfo> {
  return toParticipant({ user: toIdentity(userId) });
}

function toParticipant(members: CommunicationsIdentitySet): Odata<InvitationParticipantInfo> {
  return {
    "@odata.type": "#microsoft.graph.invitationParticipantInfo",
    identity: toIdentitySet(members),
  };
}

function toIdentitySet(members: CommunicationsIdentitySet): Odata<CommunicationsIdentitySet> {
  return { "@odata.type": "#microsoft.graph.identitySet", ...members };
}

function toIdentityIn(tenantId: string | undefined, id: string) {
  return { ...toIdentity(id), ...(tenantId === undefined ? {} : { tenantId }) };
}
