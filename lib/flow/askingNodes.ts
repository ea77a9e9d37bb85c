import { z } from "zod";
import { askFields } from "./askFields";
import { expressionSchema } from "./expression";
import { dialKey, documentKey, localizedText, next, nodeFields } from "./fields";
import { promptSchema } from "./prompt";

/** A list of choices, one or more keys each. */
export const menu = z.strictObject({
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

/** Something the caller types: a number, a date, a PIN. */
export const collect = z.strictObject({
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

/** Finds a person by name or extension. */
export const directory = z.strictObject({
  ...nodeFields,
  ...askFields,
  type: z.literal("directory"),
  by: z
    .array(z.enum(["name", "extension"]))
    .min(1)
    .max(2),
  include: z.array(documentKey).max(50).optional(),
  exclude: z.array(documentKey).max(50).optional(),
  prompt: promptSchema,
  none: next.optional(),
  failed: next.optional(),
});

/** Takes a number to call back. */
export const callback = z.strictObject({
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
