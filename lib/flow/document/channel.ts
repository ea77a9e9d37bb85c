import * as z from "zod";
import { secretSettingSchema } from "../secretSetting";

const secretUrl = z.union(
  [z.url({ protocol: /^https$/, error: "An address begins with https://." }), secretSettingSchema],
  { error: 'An address begins with https://, or is { "setting": "IVR_SECRET_NAME" }.' },
);
const mailAddress = z.email({
  error: "A mail address is written like frontoffice@contoso.com, without a name before it.",
});
const inTheirWords = {
  language: z
    .enum(["en", "de"])
    .optional()
    .describe("The language of what we say beside the caller's words. Default: en."),
  timeZone: z
    .string()
    .refine(isTimeZone, "A time zone is written like Europe/Berlin.")
    .optional()
    .describe("The time zone in which times are told. Default: UTC."),
};

const webhookSchema = z.strictObject({
  kind: z
    .literal("webhook")
    .optional()
    .describe("A program that takes JSON: what it is unless told."),
  url: secretUrl.describe(
    'The address that is told, or the setting that holds it: { "setting": "IVR_SECRET_NAME" }.',
  ),
  secret: secretSettingSchema
    .optional()
    .describe("The setting that holds the key by which each message is signed."),
});

const teamsSchema = z.strictObject({
  kind: z.literal("teams").describe("A Teams channel or chat that takes cards by a workflow."),
  url: secretUrl.describe(
    'The address that the workflow shows, or the setting that holds it: { "setting": "IVR_SECRET_NAME" }.',
  ),
  ...inTheirWords,
});

const mailSchema = z.strictObject({
  kind: z.literal("mail").describe("People who get mail."),
  from: mailAddress.describe("The mailbox in Exchange that mail is sent from."),
  to: z.array(mailAddress).min(1).max(20).describe("The addresses that get the mail."),
  ...inTheirWords,
});

/** How people are told: one kind for each way. What has no kind is a webhook, as before there were kinds. */
export const channelSchema = z.discriminatedUnion(
  "kind",
  [webhookSchema, teamsSchema, mailSchema],
  {
    error: "The kind of a channel is webhook, teams or mail.",
  },
);

/** A channel of the bindings. */
export type Channel = z.infer<typeof channelSchema>;

/** A channel that is a mailbox in Exchange. */
export type MailChannel = z.infer<typeof mailSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    // RangeError: there is no such zone.
    return false;
  }
}
