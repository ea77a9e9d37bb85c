import * as z from "zod";
import { next, nodeFields } from "../document/fields";

/** What a document may write in a step of type share. */
export const shareSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("share").describe("The type of step."),
    parts: z
      .array(
        z.strictObject({
          percent: z
            .number()
            .min(0)
            .max(100)
            .describe("How many of a hundred callers go this way."),
          next: next.describe("Where they go."),
        }),
      )
      .min(1)
      .max(20)
      .describe("The ways; together they are 100 percent."),
  })
  .meta({
    id: "shareStep",
    description: "Sends callers different ways by percent; the same call always goes the same way.",
  });
