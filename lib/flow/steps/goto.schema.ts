import * as z from "zod";
import { documentKey, nodeFields } from "../document/fields";

/** What a document may write in a step of type goto. */
export const gotoSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("goto").describe("The type of step."),
    flow: documentKey.describe("The key of the other flow."),
  })
  .meta({ id: "gotoStep", description: "Goes over to another flow for good." });
