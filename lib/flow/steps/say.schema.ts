import * as z from "zod";
import { dialKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type say. */
export const saySchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("say").describe("The type of step."),
    prompt: promptSchema.describe("What is said."),
    bargeIn: z.boolean().optional().describe("Whether a key stops the words. Default: true."),
    listen: z
      .partialRecord(dialKey, next)
      .optional()
      .describe("Keys with a meaning of their own while the words are said."),
    next: next.optional().describe("Where the call goes on. Default: to the operator."),
  })
  .meta({ id: "sayStep", description: "Says something and goes on." });
