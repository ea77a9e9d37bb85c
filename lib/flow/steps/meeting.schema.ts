import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type meeting. */
export const meetingSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("meeting").describe("The type of step."),
    organizer: documentKey.describe("An organizer of the bindings: in whose name the meeting is."),
    subject: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .optional()
      .describe("What the meeting is called in Teams. Default: the title of the step."),
    minutes: z
      .int()
      .min(5)
      .max(1440)
      .optional()
      .describe("How long the meeting is planned for, from now on. Default: 60."),
    filler: promptSchema.optional().describe("Words for callers who wait longer than two seconds."),
    next: next.describe("Where the call goes with a meeting."),
    failed: next.describe("Where it goes when none could be made."),
  })
  .meta({
    id: "meetingStep",
    description:
      "Makes an online meeting and keeps how to join it: meeting.joinUrl, meeting.id, meeting.passcode.",
  });
