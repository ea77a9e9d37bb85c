import * as z from "zod";
import { nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type hangup. */
export const hangupSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("hangup").describe("The type of step."),
    prompt: promptSchema.optional().describe("What is said before the end."),
  })
  .meta({ id: "hangupStep", description: "Says its prompt and ends the call." });
