import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { next, nodeFields } from "../document/fields";

/** What a document may write in a step of type branch. */
export const branchSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("branch"),
  cases: z
    .array(z.strictObject({ when: expressionSchema, next }))
    .min(1)
    .max(50),
  otherwise: next,
});
