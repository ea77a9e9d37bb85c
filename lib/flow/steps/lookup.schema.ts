import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type lookup. */
export const lookupSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("lookup"),
  endpoint: documentKey,
  input: z.record(documentKey, expressionSchema).optional(),
  into: documentKey,
  timeout: z.number().min(1).max(10).optional(),
  filler: promptSchema.optional(),
  next,
  notFound: next.optional(),
  failed: next,
});
