import * as z from "zod";
import { dialKey, documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type collect. */
export const collectSchema = z.strictObject({
  ...nodeFields,
  ...askFields,
  type: z.literal("collect"),
  into: documentKey,
  prompt: promptSchema,
  kind: z.enum(["digits", "number", "phone", "date", "time", "money", "expiry", "yesNo", "pin"]),
  length: z.tuple([z.int().min(0).max(64), z.int().min(1).max(64)]).optional(),
  /** Order of a keyed-in date; by default day, month, year, and month, day, year for en-US. */
  dateOrder: z.enum(["DMY", "MDY", "YMD"]).optional(),
  pattern: z.string().max(200).optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  list: z.union([documentKey, z.array(z.string().max(64)).max(1000)]).optional(),
  checksum: z.enum(["luhn", "mod97"]).optional(),
  pin: documentKey.optional(),
  terminators: z.array(dialKey).max(12).optional(),
  clearKey: z.union([dialKey, z.literal("none")]).optional(),
  sensitive: z.boolean().optional(),
  confirm: z
    .strictObject({
      prompt: promptSchema,
      yes: dialKey.optional(),
      no: dialKey.optional(),
      tries: z.int().min(1).max(10).optional(),
    })
    .optional(),
  next,
});
