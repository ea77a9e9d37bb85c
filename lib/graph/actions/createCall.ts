import type {
  Call,
  MediaInfo,
  OutgoingCallOptions,
  ParticipantInfo,
  ServiceHostedMediaConfig,
} from "@microsoft/microsoft-graph-types";
import * as z from "zod";
import type { NewCall } from "./newCall";
import { toCallShape } from "./parts/toCallShape";
import type { GraphAction } from "./graphAction";
import { toPromptMedia } from "./parts/toPromptMedia";
import { readAs } from "./parts/readReply";
import { serviceHostedMedia, toAttemptUri, toIdentity, type Odata } from "./parts/wire";

/** Places a call; it rings when this resolves. Rejects with GRAPH_REFUSED, GRAPH_THROTTLED or GRAPH_UNAVAILABLE; `outcome: "unknown"` in the details says that it may ring all the same. */
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

/** Calls a person, a phone number or a few people, or joins a meeting: https://learn.microsoft.com/graph/api/application-post-calls. Graph has no key that would tell a second one from the first. */
export const createCall: GraphAction<NewCall, Awaited<ReturnType<CreateCall>>> = {
  method: "POST",
  path: "communications/calls",
  words: [],
  isRepeatable: false,
  toBody: (call, { publicUrl, tenantId }): Odata<Call> => ({
    "@odata.type": "#microsoft.graph.call",
    callbackUri: toAttemptUri(publicUrl, call.attemptId),
    ...(call.subject === undefined ? {} : { subject: call.subject }),
    ...(call.source === undefined ? {} : { source: toSource(call.source) }),
    requestedModalities: ["audio"],
    mediaConfig: toMediaConfig(call, publicUrl),
    ...(call.callOptions === undefined ? {} : { callOptions: toCallOptions(call.callOptions) }),
    ...toCallShape(call.target, tenantId),
  }),
  read: async (reply) => {
    const { id, callChainId } = await readCall(reply);
    return { callId: id, ...(typeof callChainId === "string" ? { callChainId } : {}) };
  },
};

function toSource(source: NonNullable<NewCall["source"]>): Odata<ParticipantInfo> {
  return {
    "@odata.type": "#microsoft.graph.participantInfo",
    identity: {
      "@odata.type": "#microsoft.graph.identitySet",
      applicationInstance: toIdentity(source.applicationInstanceId, source.displayName),
    } as Odata<ParticipantInfo["identity"] & object>,
  };
}

function toMediaConfig(
  { removeFromDefaultAudioGroup, preFetch = [] }: NewCall,
  publicUrl: string,
): Odata<ServiceHostedMediaConfig> {
  const preFetchMedia = preFetch.map((promptId): Odata<MediaInfo> => ({
    "@odata.type": "#microsoft.graph.mediaInfo",
    ...toPromptMedia(publicUrl, promptId),
  }));
  return {
    ...serviceHostedMedia,
    ...(preFetchMedia.length === 0 ? {} : { preFetchMedia }),
    ...(removeFromDefaultAudioGroup === undefined ? {} : { removeFromDefaultAudioGroup }),
  };
}

function toCallOptions(options: NonNullable<NewCall["callOptions"]>): Odata<OutgoingCallOptions> {
  return { "@odata.type": "#microsoft.graph.outgoingCallOptions", ...options };
}
