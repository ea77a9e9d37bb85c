import * as z from "zod";
import { next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { targetSchema } from "../document/target";

/** What a document may write in a step of type transfer. */
export const transferSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("transfer"),
  before: promptSchema.optional(),
  to: z
    .array(
      z.strictObject({
        target: targetSchema,
        ring: z.int().min(5).max(120).optional(),
        only: z.literal("available").optional(),
      }),
    )
    .min(1)
    .max(10),
  noAnswer: next.optional(),
  busy: next.optional(),
  failed: next.optional(),
});
