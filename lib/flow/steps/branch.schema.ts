import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { next, nodeFields } from "../document/fields";

/** What a document may write in a step of type branch. */
export const branchSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("branch").describe("The type of step."),
    cases: z
      .array(
        z.strictObject({
          when: expressionSchema.describe("The condition."),
          next: next.describe("Where the call goes when it holds."),
        }),
      )
      .min(1)
      .max(50)
      .describe("Conditions and where they lead: the first that holds counts."),
    otherwise: next.describe("Where the call goes when none holds."),
  })
  .meta({ id: "branchStep", description: "Goes on by conditions." });
