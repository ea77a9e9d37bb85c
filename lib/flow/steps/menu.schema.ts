import * as z from "zod";
import { expressionSchema } from "../document/expression";
import { documentKey, localizedText, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type menu. */
export const menuSchema = z
  .strictObject({
    ...nodeFields,
    ...askFields,
    type: z.literal("menu").describe("The type of step."),
    greeting: promptSchema
      .optional()
      .describe("What is said before the prompt the first time a caller comes here."),
    prompt: promptSchema.describe("What callers may choose."),
    pin: z
      .strictObject({
        pin: documentKey.describe("A PIN of the bindings."),
        tries: z.int().min(1).max(5).optional().describe("Tries for it. Default: 3."),
        failed: next.optional().describe("Where the call goes after the last try."),
      })
      .optional()
      .describe("A PIN that callers must know before they hear the menu."),
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
            )
            .describe("The keys of the option: 1, 12, x for any digit, [1-5] for a range."),
          label: localizedText.describe(
            "What the option is about, as it is read out and shown in reports.",
          ),
          say: promptSchema.optional().describe("What is said when it is chosen."),
          next: next.describe("Where it leads."),
          hidden: z.boolean().optional().describe("true: the option works but is not read out."),
          when: expressionSchema
            .optional()
            .describe("The option is there only when this condition holds."),
        }),
      )
      .max(50)
      .describe("The choices."),
    dialExtension: z
      .strictObject({
        length: z
          .tuple([z.int().min(1).max(10), z.int().min(1).max(10)])
          .describe("The least and the greatest number of digits."),
        group: documentKey.optional().describe("Only people of this group."),
        failed: next
          .optional()
          .describe(
            "Where the call goes when the person does not answer. Default: back, with words that nobody is there.",
          ),
      })
      .optional()
      .describe("Lets callers dial the extension of a person of the bindings."),
  })
  .meta({ id: "menuStep", description: "A list of choices, one or more keys each." });
