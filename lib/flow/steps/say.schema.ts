import * as z from "zod";
import { dialKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type say. */
export const saySchema = z.strictObject({
  ...nodeFields,
  type: z.literal("say"),
  prompt: promptSchema,
  bargeIn: z.boolean().optional(),
  listen: z.partialRecord(dialKey, next).optional(),
  next: next.optional(),
});
