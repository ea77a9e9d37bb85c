import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";

/** What a document may write in a step of type hours. */
export const hoursSchema = z.strictObject({
  ...nodeFields,
  type: z.literal("hours"),
  schedule: documentKey,
  open: next,
  closed: next,
  holiday: next.optional(),
  special: z.strictObject({ on: documentKey, next }).optional(),
});
