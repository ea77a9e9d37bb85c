import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type callback. */
export const callbackSchema = z.strictObject({
  ...nodeFields,
  ...askFields,
  type: z.literal("callback"),
  number: z.enum(["caller", "ask"]),
  prompt: promptSchema,
  queue: documentKey,
  windows: documentKey.optional(),
  confirmed: next,
  refused: next,
});
