import { z } from "zod";
import type { SimulatedTarget } from "../../../lib/simulation/graph/callFacts";

/** What any body may say of its type. */
export const odataType = { "@odata.type": z.string().optional() };
/** The name that comes back with the end of an operation. */
export const clientContext = z.string().max(256).optional();

const identity = z.looseObject({ id: z.string().min(1), displayName: z.string().nullish() });

/** Who somebody is. */
export const identitySet = z.looseObject({
  user: identity.nullish(),
  phone: z
    .looseObject({ id: z.string().regex(/^\+[1-9]\d{2,14}$/, "must be an E.164 number") })
    .nullish(),
  application: identity.nullish(),
  applicationInstance: identity.nullish(),
});

/** Somebody to be called. */
export const participant = z.looseObject({
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

/** One prompt to be played. */
export const mediaPrompt = z.strictObject({
  "@odata.type": z.literal("#microsoft.graph.mediaPrompt"),
  mediaInfo,
});

/** Graph plays and records, the only way that is simulated. */
export const mediaConfig = z.looseObject({
  "@odata.type": z.literal("#microsoft.graph.serviceHostedMediaConfig", {
    error: "must be #microsoft.graph.serviceHostedMediaConfig, the only one simulated",
  }),
  preFetchMedia: z.array(mediaInfo).nullish(),
});

/** What a call is made of: sound at least. */
export const modalities = z
  .array(z.enum(["audio", "video", "videoBasedScreenSharing", "data"]))
  .refine((given) => given.includes("audio"), { error: "must contain audio" });

/** Where a prompt's audio is. */
export type MediaInfo = z.infer<typeof mediaInfo>;

/** Who a request wants to reach, or undefined when it names nobody that can be called. */
export function toSimulatedTarget(
  given: z.infer<typeof participant> | undefined,
): SimulatedTarget | undefined {
  const { user, phone, application, applicationInstance } = given?.identity ?? {};
  if (user) {
    return { kind: given?.endpointType === "voicemail" ? "voicemail" : "user", id: user.id };
  }
  if (phone) return { kind: "phone", id: phone.id };
  if (application) return { kind: "application", id: application.id };
  return applicationInstance
    ? { kind: "applicationInstance", id: applicationInstance.id }
    : undefined;
}
