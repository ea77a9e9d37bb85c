import * as z from "zod";
import { isE164 } from "../flow/document/e164";
import { documentKey } from "../flow/document/fields";
import { isGuid } from "../flow/document/isGuid";
import { meetingSchema } from "./meetingSchema";

const isKey = (text: string) => documentKey.safeParse(text).success;
const guid = z
  .string()
  .refine(isGuid, "must be an object id such as 00000000-0000-0000-0000-000000000000")
  .transform((value) => value.toLowerCase());
const key = z.string().refine(isKey, "must be a key of the bindings: letters, digits, - and _");
const phone = z
  .string()
  .refine(
    (text) => isE164(text) || isKey(text),
    "must be a number in E.164 form (+ and 7 to 15 digits) or a key of the bindings' numbers",
  );

const person = z.union(
  [z.strictObject({ person: key }), z.strictObject({ userId: guid })],
  "must name one person or one userId",
);

/** https://learn.microsoft.com/graph/api/application-post-calls */
const mostPeople = 5;

const appHosted = "#microsoft.graph.appHostedMediaConfig";
const serviceHosted = "#microsoft.graph.serviceHostedMediaConfig";

/** Our own sound needs a program on Windows that takes part in the media: none is here. */
const mediaConfig = z.strictObject({
  "@odata.type": z
    .string(`must be ${serviceHosted}`)
    .refine((type) => type !== appHosted, {
      error:
        "must not be appHostedMediaConfig: its media needs Microsoft's media library on a Windows machine, and every step that speaks, records or takes keys here needs media that Graph hosts. Leave `mediaConfig` out",
      abort: true,
    })
    .refine((type) => type === serviceHosted, `must be ${serviceHosted}`),
  removeFromDefaultAudioGroup: z.boolean().optional(),
});

const value = z.union(
  [z.string().max(1000), z.number(), z.boolean()],
  "must be a text of at most 1000 characters, a number, true or false",
);

/** What a client asks for: whom to call, which entry point's flow speaks, and from which application instance. */
export const outboundCallRequestSchema = z
  .strictObject(
    {
      to: z
        .strictObject({
          person: key.optional(),
          phone: phone.optional(),
          userId: guid.optional(),
          people: z
            .array(person)
            .min(2, "must name at least two people; one alone is `person` or `userId`")
            .max(mostPeople, `must name at most ${mostPeople} people: Graph rings no more at once`)
            .optional(),
          meeting: meetingSchema.optional(),
        })
        .refine((to) => Object.values(to).filter((given) => given !== undefined).length === 1, {
          error: "must name exactly one of person, phone, userId, people and meeting",
        }),
      dialled: z
        .string("must be the number or application id of an entry point, or *")
        .trim()
        .min(1, "must be the number or application id of an entry point, or *")
        .max(128, "must be the number or application id of an entry point, or *"),
      from: z
        .strictObject({
          applicationInstanceId: guid,
          displayName: z.string().trim().min(1).max(64).optional(),
        })
        .optional(),
      tenantId: guid.optional(),
      variables: z.record(documentKey, value).optional(),
      ring: z
        .int("must be a whole number of seconds from 10 to 115")
        .min(10, "must be a whole number of seconds from 10 to 115")
        .max(115, "must be a whole number of seconds from 10 to 115")
        .optional(),
      lobby: z
        .int("must be a whole number of seconds from 10 to 1800")
        .min(10, "must be a whole number of seconds from 10 to 1800")
        .max(1800, "must be a whole number of seconds from 10 to 1800")
        .optional(),
      muteOthers: z.boolean("must be true or false").optional(),
      subject: z.string().trim().min(1).max(200).optional(),
      callOptions: z
        .strictObject({
          isContentSharingNotificationEnabled: z.boolean().optional(),
          isDeltaRosterEnabled: z.boolean().optional(),
          hideBotAfterEscalation: z.boolean().optional(),
        })
        .optional(),
      mediaConfig: mediaConfig.optional(),
    },
    {
      error:
        "must be a JSON object with `to` and `dialled`, and if need be `from`, `tenantId`, `variables`, `ring`, `lobby`, `muteOthers`, `subject`, `callOptions` and `mediaConfig`",
    },
  )
  .refine(
    ({ to, from, dialled }) =>
      to.phone === undefined || from !== undefined || guid.safeParse(dialled).success,
    {
      path: ["from"],
      error:
        "must name an application instance with a phone number: only from one can the telephone network be called",
    },
  )
  .refine(({ to, ring }) => to.meeting === undefined || ring === undefined, {
    path: ["ring"],
    error:
      "must be left out where a meeting is joined: nothing rings there. `lobby` says how long to wait",
  })
  .refine(({ to, lobby }) => to.meeting !== undefined || lobby === undefined, {
    path: ["lobby"],
    error: "must be left out unless a meeting is joined",
  })
  .refine(({ to, muteOthers }) => to.meeting !== undefined || muteOthers === undefined, {
    path: ["muteOthers"],
    error: "must be left out unless a meeting is joined",
  });

/** The same, read. */
export type OutboundCallRequest = z.infer<typeof outboundCallRequestSchema>;
