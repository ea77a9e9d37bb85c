import * as z from "zod";
import { bindingsSections } from "../../lib/editing/makeShowBindings";
import { isE164 } from "../../lib/flow/document/e164";
import { isGuid } from "../../lib/flow/document/isGuid";

const key = z
  .string()
  .regex(
    /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/,
    "must be a key: letters, digits, - and _, beginning with a letter",
  );
const id = z.string().min(1).max(512, "must have at most 512 characters");

/** The path of what belongs to one flow. */
export const flowPath = z.object({ key });

/** The path of one version of a flow. */
export const versionPath = z.object({
  key,
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "must be the number of a version")
    .transform(Number),
});

/** The path of what one name of the bindings means. */
export const bindingPath = z.object({
  section: z.enum(bindingsSections, { error: `must be one of ${bindingsSections.join(", ")}` }),
  key,
});

/** The path of a number, an application or `*`. */
export const dialledPath = z.object({
  dialled: z
    .string()
    .refine(
      (text) => text === "*" || isE164(text) || isGuid(text),
      "must be a number such as +15550100, an application's id or *",
    ),
});

/** The path of one call. */
export const callPath = z.object({ callId: id });

/** The path of an organizer of meetings, by a name of the bindings. */
export const organizerPath = z.object({ organizer: key });

/** The path of one meeting. */
export const meetingPath = z.object({ organizer: key, meetingId: id });

/** The path of what is known of one prompt. */
export const promptPath = z.object({
  promptId: z.string().regex(/^[0-9a-f]{64}$/, "must be the id of a prompt"),
});

/** The path of one campaign. */
export const campaignPath = z.object({ key });

/** The path of one call that we placed. */
export const outboundCallPath = z.object({ id });

/** The path of one message. */
export const recordingPath = z.object({ recordingId: id });

/** The path of one request to be called back. */
export const callbackPath = z.object({ requestId: id });

/** The words that belong to a change. */
export const note = z.string().max(500).optional();

/** A query parameter without a value means the same as none. */
export const optionalText = (most: number) =>
  z
    .string()
    .max(most)
    .optional()
    .transform((text) => (text === "" ? undefined : text));

/** An instant in any zone. */
export const instant = z.iso.datetime({
  offset: true,
  error: "must be an instant such as 2026-12-24T18:00:00Z",
});

/** A UTC day. */
export const day = z.iso.date("must be a date such as 2026-11-21 (UTC)");

/** How many a list has: as many as it may have at most, 50 where nothing is said. */
export function limitUpTo(most: number) {
  const sentence = `must be a number from 1 to ${most}`;
  return z.coerce.number(sentence).int(sentence).min(1, sentence).max(most, sentence).default(50);
}
