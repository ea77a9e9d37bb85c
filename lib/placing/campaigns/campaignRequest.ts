import * as z from "zod";
import { isE164 } from "../../flow/document/e164";
import { isGuid } from "../../flow/document/isGuid";
import { isTimeZone } from "../../flow/time/localTime";

const keyPattern = /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/;
const key = z
  .string()
  .regex(keyPattern, "must be a key: letters, digits, - and _, beginning with a letter");
const guid = z.string().refine(isGuid, "must be an object id");
const phone = z
  .string()
  .refine(
    (text) => isE164(text) || keyPattern.test(text),
    "must be a number in E.164 form (+ and 7 to 15 digits) or a key of the bindings' numbers",
  );
const timeZone = z
  .string()
  .refine(isTimeZone, "must be a time zone such as Europe/Berlin")
  .optional();

const recipient = z
  .strictObject({
    person: key.optional(),
    phone: phone.optional(),
    userId: guid.optional(),
    variables: z
      .record(
        key,
        z.union(
          [z.string().max(1000), z.number(), z.boolean()],
          "must be a text of at most 1000 characters, a number, true or false",
        ),
      )
      .optional(),
    timeZone,
  })
  .refine(
    ({ person, phone: number, userId }) =>
      [person, number, userId].filter((given) => given !== undefined).length === 1,
    "must name exactly one of person, phone and userId",
  );

/** Most recipients of one campaign: all of them are read whenever a call of it ends. */
const mostRecipients = 1000;

function wholeNumber(from: number, to: number, of: string) {
  const sentence = `must be a whole number ${of}from ${from} to ${to}`;
  return z.int(sentence).min(from, sentence).max(to, sentence);
}

/** What a client asks for: whom to call, in which order, how often and when. */
export const campaignRequestSchema = z
  .strictObject({
    key,
    flow: key,
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
    recipients: z
      .array(recipient)
      .min(1, "must name somebody")
      .max(
        mostRecipients,
        `must name at most ${mostRecipients}: start another campaign for the others`,
      ),
    order: z.enum(["all", "untilConfirmed"], { error: "must be all or untilConfirmed" }),
    tries: wholeNumber(1, 10, "").default(3),
    tryAgainAfter: wholeNumber(60, 86_400, "of seconds ").default(600),
    ring: wholeNumber(10, 115, "of seconds ").default(45),
    maxAtOnce: wholeNumber(1, 20, "").optional(),
    schedule: key.optional(),
    timeZone,
    until: z.iso
      .datetime({ offset: true, error: "must be an instant such as 2026-12-24T18:00:00Z" })
      .optional(),
    notify: key.optional(),
  })
  .refine(({ order, maxAtOnce = 1 }) => order === "all" || maxAtOnce === 1, {
    path: ["maxAtOnce"],
    error: "must be 1 or left out where one is called after the other, until somebody confirms",
  });

/** The same, read. */
export type CampaignRequest = z.infer<typeof campaignRequestSchema>;
