import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type lookup. */
export const lookupSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("lookup").describe("The type of step."),
    endpoint: documentKey.describe("An endpoint of the bindings: the address that is asked."),
    input: z
      .record(documentKey, expressionSchema)
      .optional()
      .describe("What is sent with the question."),
    into: documentKey.describe(
      "The name before the fields of the answer: with order, its field status is order.status.",
    ),
    timeout: z
      .number()
      .min(1)
      .max(10)
      .optional()
      .describe("Seconds to wait for the answer. Default: 5."),
    filler: promptSchema.optional().describe("Words for callers who wait longer than two seconds."),
    next: next.describe("Where the call goes with an answer."),
    notFound: next
      .optional()
      .describe("Where it goes when there is nothing to find. Default: as when it failed."),
    failed: next.describe("Where it goes without an answer in time."),
  })
  .meta({
    id: "lookupStep",
    description: "Asks another system and keeps its answer in variables.",
  });
