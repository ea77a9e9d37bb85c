import * as z from "zod";
import { dialKey, documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type collect. */
export const collectSchema = z
  .strictObject({
    ...nodeFields,
    ...askFields,
    type: z.literal("collect").describe("The type of step."),
    into: documentKey.describe("The variable that keeps the entry."),
    prompt: promptSchema.describe("What is asked for."),
    kind: z
      .enum(["digits", "number", "phone", "date", "time", "money", "expiry", "yesNo", "pin"])
      .describe("What is typed."),
    length: z
      .tuple([z.int().min(0).max(64), z.int().min(1).max(64)])
      .optional()
      .describe("The least and the greatest number of keys."),
    dateOrder: z
      .enum(["DMY", "MDY", "YMD"])
      .optional()
      .describe("Order of day, month and year. Default: DMY, and MDY for en-US."),
    pattern: z.string().max(200).optional().describe("A regular expression for the whole entry."),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe("The least and the greatest value."),
    list: z
      .union([documentKey, z.array(z.string().max(64)).max(1000)])
      .optional()
      .describe("The entries that are allowed, or the name of a list of the flow."),
    checksum: z
      .enum(["luhn", "mod97"])
      .optional()
      .describe("A sum that the digits must have: luhn for cards, mod97 as in IBANs."),
    pin: documentKey.optional().describe("A PIN of the bindings that the entry must be."),
    terminators: z
      .array(dialKey)
      .max(12)
      .optional()
      .describe("Keys that end the entry. Default: #."),
    clearKey: z
      .union([dialKey, z.literal("none")])
      .optional()
      .describe("The key that clears the entry, or none. Default: *."),
    sensitive: z
      .boolean()
      .optional()
      .describe("true: the entry is hidden everywhere and forgotten when the call ends."),
    confirm: z
      .strictObject({
        prompt: promptSchema.describe("What reads the entry back and asks whether it is right."),
        yes: dialKey.optional().describe("The key for yes. Default: 1."),
        no: dialKey.optional().describe("The key for no. Default: 2."),
        tries: z.int().min(1).max(10).optional().describe("Tries to confirm. Default: 3."),
      })
      .optional()
      .describe("Asks whether the entry is right."),
    next: next.describe("Where the call goes with a right entry."),
  })
  .meta({
    id: "collectStep",
    description: "Takes something that the caller types: a number, a date, a PIN.",
  });
