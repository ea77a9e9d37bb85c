import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type directory. */
export const directorySchema = z.strictObject({
  ...nodeFields,
  ...askFields,
  type: z.literal("directory"),
  by: z
    .array(z.enum(["name", "extension"]))
    .min(1)
    .max(2),
  include: z.array(documentKey).max(50).optional(),
  exclude: z.array(documentKey).max(50).optional(),
  prompt: promptSchema,
  none: next.optional(),
  failed: next.optional(),
});
