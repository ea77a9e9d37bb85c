import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, next, nodeFields } from "../document/fields";

/** What a document may write in a step of type subflow. */
export const subflowSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("subflow").describe("The type of step."),
    flow: documentKey.describe("The key of the other flow."),
    input: z
      .record(documentKey, expressionSchema)
      .optional()
      .describe("Variables that are set first."),
    returned: next.describe("Where the call goes when the other flow is done."),
  })
  .meta({
    id: "subflowStep",
    description: "Goes into another flow that comes back with “return”.",
  });
