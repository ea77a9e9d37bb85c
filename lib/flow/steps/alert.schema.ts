import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type alert. */
export const alertSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("alert").describe("The type of step."),
    onCall: documentKey.describe("An on-call list of the bindings: who is called, in which order."),
    variables: z
      .record(documentKey, expressionSchema)
      .optional()
      .describe("What the flow that speaks to them is given, by the names of its inputs."),
    before: promptSchema
      .optional()
      .describe("What the caller hears first; whoever hangs up meanwhile alerts nobody."),
    done: promptSchema.optional().describe("What the caller hears once people are being called."),
    next: next.describe("Where the call goes on then."),
    failed: next.describe("Where it goes when nobody can be called."),
  })
  .meta({
    id: "alertStep",
    description: "Has the people on call called, one after the other, until one of them confirms.",
  });
