import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, localizedText, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type menu. */
export const menuSchema = z.strictObject({
  ...nodeFields,
  ...askFields,
  type: z.literal("menu"),
  greeting: promptSchema.optional(),
  prompt: promptSchema,
  pin: z
    .strictObject({
      pin: documentKey,
      tries: z.int().min(1).max(5).optional(),
      failed: next.optional(),
    })
    .optional(),
  options: z
    .array(
      z.strictObject({
        keys: z
          .string()
          .min(1)
          .max(24)
          .regex(
            /^(?:[0-9*#x]|\[(?:\d(?:-\d)?)+\])+$/,
            "Keys are what a caller types: digits, * and #, x for any digit, [1-5] for a range.",
          ),
        label: localizedText,
        say: promptSchema.optional(),
        next,
        hidden: z.boolean().optional(),
        when: expressionSchema.optional(),
      }),
    )
    .max(50),
  dialExtension: z
    .strictObject({
      length: z.tuple([z.int().min(1).max(10), z.int().min(1).max(10)]),
      group: documentKey.optional(),
      failed: next.optional(),
    })
    .optional(),
});
