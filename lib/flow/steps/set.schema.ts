import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, language, next, nodeFields } from "../document/fields";

/** What a document may write in a step of type set. */
export const setSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("set").describe("The type of step."),
    values: z
      .record(documentKey, expressionSchema)
      .optional()
      .describe("Variables and their new values."),
    language: language.optional().describe("The language the call is spoken to from here on."),
    next: next.describe("Where the call goes on."),
  })
  .meta({
    id: "setStep",
    description: "Gives variables values, or changes the language of the call.",
  });
