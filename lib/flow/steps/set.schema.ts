import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, language, next, nodeFields } from "../document/fields";

/** What a document may write in a step of type set. */
export const setSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("set"),
  values: z.record(documentKey, expressionSchema).optional(),
  language: language.optional(),
  next,
});
