import * as z from "zod";
import { dialKey, documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type voicemail. */
export const voicemailSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("voicemail").describe("The type of step."),
    mailbox: documentKey.describe("A mailbox of the bindings."),
    prompt: promptSchema.describe("What is said before the tone."),
    consent: promptSchema
      .optional()
      .describe(
        "What is said first: that you record, and why. Default: privacy.consentPrompt of the flow.",
      ),
    maxSeconds: z
      .int()
      .min(1)
      .max(120)
      .optional()
      .describe("The longest message, in seconds. Default: 120."),
    silence: z
      .int()
      .min(1)
      .max(120)
      .optional()
      .describe("Seconds of silence that end a message. Default: 5."),
    stop: z.array(dialKey).max(12).optional().describe("Keys that end a message. Default: #."),
    review: z
      .boolean()
      .optional()
      .describe(
        "Whether callers may listen, record again, mark as urgent or send. Default: false.",
      ),
    retentionDays: z
      .int()
      .min(1)
      .max(3650)
      .optional()
      .describe(
        "Days for which messages are kept. Default: privacy.recordingsDays of the flow, else 30.",
      ),
    done: next
      .optional()
      .describe("Where the call goes after a message. Default: thanks, and a goodbye."),
    empty: next
      .optional()
      .describe("Where it goes when nothing was said. Default: words that say so, and a goodbye."),
  })
  .meta({ id: "voicemailStep", description: "Takes a message." });
