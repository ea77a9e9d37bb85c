import * as z from "zod";
import { nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type hangup. */
export const hangupSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("hangup"),
  prompt: promptSchema.optional(),
});
