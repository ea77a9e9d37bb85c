import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type notify. */
export const notifySchema = z.strictObject({
  ...nodeFields,
  type: z.literal("notify"),
  channel: z.enum(["webhook", "mail", "teams"]),
  to: documentKey,
  text: promptSchema,
  next,
});
