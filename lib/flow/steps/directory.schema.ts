import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type directory. */
export const directorySchema = z
  .strictObject({
    ...nodeFields,
    ...askFields,
    type: z.literal("directory").describe("The type of step."),
    by: z
      .array(z.enum(["name", "extension"]))
      .min(1)
      .max(2)
      .describe("By what callers find a person."),
    include: z
      .array(documentKey)
      .max(50)
      .optional()
      .describe("Groups of people to find. Default: everybody."),
    exclude: z.array(documentKey).max(50).optional().describe("Groups of people to leave out."),
    prompt: promptSchema.describe("What is asked for."),
    none: next.optional().describe("Where callers go whose tries are used up."),
    failed: next.optional().describe("Where they go when the person does not answer."),
  })
  .meta({ id: "directoryStep", description: "Finds a person by name or extension." });
