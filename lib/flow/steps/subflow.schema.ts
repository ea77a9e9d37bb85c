import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, next, nodeFields } from "../document/fields";

/** What a document may write in a step of type subflow. */
export const subflowSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("subflow"),
  flow: documentKey,
  input: z.record(documentKey, expressionSchema).optional(),
  returned: next,
});
