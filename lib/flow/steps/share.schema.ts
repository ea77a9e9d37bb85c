import * as z from "zod";
import { next, nodeFields } from "../document/fields";

/** What a document may write in a step of type share. */
export const shareSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("share"),
  parts: z
    .array(z.strictObject({ percent: z.number().min(0).max(100), next }))
    .min(1)
    .max(20),
});
