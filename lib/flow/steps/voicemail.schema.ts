import * as z from "zod";
import { dialKey, documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type voicemail. */
export const voicemailSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("voicemail"),
  mailbox: documentKey,
  prompt: promptSchema,
  consent: promptSchema.optional(),
  maxSeconds: z.int().min(1).max(120).optional(),
  silence: z.int().min(1).max(120).optional(),
  stop: z.array(dialKey).max(12).optional(),
  review: z.boolean().optional(),
  retentionDays: z.int().min(1).max(3650).optional(),
  done: next.optional(),
  empty: next.optional(),
});
