import { z } from "zod";

const odataType = { "@odata.type": z.string().optional() };
const clientContext = z.string().max(256).optional();

const identity = z.looseObject({ id: z.string().min(1), displayName: z.string().nullish() });

const identitySet = z.looseObject({
  user: identity.nullish(),
  phone: z
    .looseObject({ id: z.string().regex(/^\+[1-9]\d{2,14}$/, "must be an E.164 number") })
    .nullish(),
  application: identity.nullish(),
  applicationInstance: identity.nullish(),
});

const participant = z.looseObject({
  identity: identitySet,
  endpointType: z
    .enum(["default", "voicemail", "skypeForBusiness", "skypeForBusinessVoipPhone"])
    .nullish(),
  replacesCallId: z.string().nullish(),
});

const mediaInfo = z.looseObject({
  uri: z.url({ protocol: /^https?$/ }),
  resourceId: z.string().nullish(),
});

const mediaPrompt = z.strictObject({
  "@odata.type": z.literal("#microsoft.graph.mediaPrompt"),
  mediaInfo,
});

const mediaConfig = z.looseObject({
  "@odata.type": z.literal("#microsoft.graph.serviceHostedMediaConfig", {
    error: "must be #microsoft.graph.serviceHostedMediaConfig, the only one simulated",
  }),
  preFetchMedia: z.array(mediaInfo).nullish(),
});

const modalities = z
  .array(z.enum(["audio", "video", "videoBasedScreenSharing", "data"]))
  .refine((given) => given.includes("audio"), { error: "must contain audio" });

const seconds = z.number().int().min(1).max(120);

/**
 * The request bodies of the calling actions, with the parameters and limits of v1.0:
 * https://learn.microsoft.com/graph/api/resources/call
 */
export const graphBodies = {
  answer: z.strictObject({
    ...odataType,
    callbackUri: z.url().optional(),
    acceptedModalities: modalities,
    mediaConfig,
    callOptions: z.looseObject({}).nullish(),
    participantCapacity: z.number().int().nullish(),
  }),
  reject: z.strictObject({
    ...odataType,
    reason: z.enum(["none", "busy", "forbidden"]),
    callbackUri: z.url().optional(),
  }),
  redirect: z.strictObject({
    ...odataType,
    targets: z.array(participant).min(1).max(25),
    timeout: z.number().int().min(15).max(90).optional(),
    callbackUri: z.url().optional(),
  }),
  transfer: z.strictObject({
    ...odataType,
    transferTarget: participant,
    transferee: z.looseObject({}).nullish(),
    // Not a parameter of the action, but the documented examples send it.
    clientContext,
  }),
  playPrompt: z.strictObject({
    ...odataType,
    prompts: z.array(mediaPrompt).min(1).max(20),
    clientContext,
  }),
  recordResponse: z.strictObject({
    ...odataType,
    prompts: z.array(mediaPrompt).max(1).default([]),
    bargeInAllowed: z.boolean().default(false),
    initialSilenceTimeoutInSeconds: seconds.default(5),
    maxSilenceTimeoutInSeconds: seconds.default(5),
    maxRecordDurationInSeconds: seconds.default(5),
    playBeep: z.boolean().default(true),
    stopTones: z.array(z.string().regex(/^[0-9*#a-dA-D]$/)).default([]),
    clientContext,
  }),
  subscribeToTone: z.strictObject({ ...odataType, clientContext }),
  cancelMediaProcessing: z.strictObject({ ...odataType, clientContext }),
  keepAlive: z.unknown(),
  create: z.looseObject({
    callbackUri: z.url(),
    source: z.looseObject({ identity: identitySet }).nullish(),
    targets: z.array(participant).length(1, "must be one target: group calls are not simulated"),
    requestedModalities: modalities,
    mediaConfig,
    tenantId: z.string().nullish(),
  }),
  getPresencesByUserId: z.strictObject({ ids: z.array(z.string()).min(1).max(650) }),
} as const;

/** The actions that take a body. */
export type GraphBodyName = keyof typeof graphBodies;

/** A checked body of an action. */
export type GraphBody<Name extends GraphBodyName> = z.infer<(typeof graphBodies)[Name]>;

/** Where a prompt's audio is. */
export type MediaInfo = z.infer<typeof mediaInfo>;

/** A party in a request. */
export type GraphParticipant = z.infer<typeof participant>;
