import * as z from "zod";
import { nodeFields } from "../document/fields";

/** What a document may write in a step of type return. */
export const returnSchema = z
  .strictObject({ ...nodeFields, type: z.literal("return").describe("The type of step.") })
  .meta({ id: "returnStep", description: "Goes back to where this flow was called." });
