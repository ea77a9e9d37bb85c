import type {
  Call,
  CommunicationsIdentitySet,
  InvitationParticipantInfo,
  ParticipantInfo,
} from "@microsoft/microsoft-graph-types";
import * as z from "zod";
import type { GraphAction } from "./graphAction";
import { readAs } from "./readReply";
import { serviceHostedMedia, toCallbackUri, toIdentity, type Odata } from "./wire";

/** A call to be placed. A phone number is only reached from an application instance that has a number. */
export type NewCall = Readonly<{
  target:
    Readonly<{ kind: "user"; userId: string }> | Readonly<{ kind: "phone"; phoneNumber: string }>;
  source?: Readonly<{ applicationInstanceId: string; displayName?: string }>;
  /** The app's home tenant unless told. */
  tenantId?: string;
}>;

/** Places a call; it rings when this resolves. Rejects with GRAPH_REFUSED, GRAPH_THROTTLED or GRAPH_UNAVAILABLE; after the last nobody knows whether it rings. */
export type CreateCall = (
  call: NewCall,
) => Promise<Readonly<{ callId: string; callChainId?: string }>>;

const readCall = readAs(
  z.object({
    id: z.string().min(1),
    callChainId: z.string().min(1).nullish().catch(undefined),
  }),
  "a call id",
);

/** Calls one person or one phone number: https://learn.microsoft.com/graph/api/application-post-calls. Graph has no key that would tell a second one from the first. */
export const createCall: GraphAction<NewCall, Awaited<ReturnType<CreateCall>>> = {
  method: "POST",
  path: "communications/calls",
  words: [],
  isRepeatable: false,
  toBody: (call, { publicUrl, tenantId }): Odata<Call> => ({
    "@odata.type": "#microsoft.graph.call",
    callbackUri: toCallbackUri(publicUrl),
    ...(call.source === undefined ? {} : { source: toSource(call.source) }),
    targets: [toTarget(call.target)],
    requestedModalities: ["audio"],
    mediaConfig: serviceHostedMedia,
    // Graph wants the tenant for calls to the telephone network only.
    ...(call.target.kind === "phone" ? { tenantId } : {}),
  }),
  read: async (reply) => {
    const { id, callChainId } = await readCall(reply);
    return { callId: id, ...(typeof callChainId === "string" ? { callChainId } : {}) };
  },
};

function toSource(source: NonNullable<NewCall["source"]>): Odata<ParticipantInfo> {
  return {
    "@odata.type": "#microsoft.graph.participantInfo",
    identity: identitySet({
      applicationInstance: toIdentity(source.applicationInstanceId, source.displayName),
    }),
  };
}

function toTarget(target: NewCall["target"]): Odata<InvitationParticipantInfo> {
  return {
    "@odata.type": "#microsoft.graph.invitationParticipantInfo",
    identity: identitySet(
      target.kind === "user"
        ? { user: toIdentity(target.userId) }
        : { phone: toIdentity(target.phoneNumber) },
    ),
  };
}

function identitySet(members: CommunicationsIdentitySet): Odata<CommunicationsIdentitySet> {
  return { "@odata.type": "#microsoft.graph.identitySet", ...members };
}
