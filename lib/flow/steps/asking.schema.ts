import * as z from "zod";
import type { DeepReadonly } from "../document/deepReadonly";
import { next } from "../document/fields";
import { promptSchema } from "../document/prompt";

const reprompt = z
  .strictObject({
    from: z.int().min(1).max(10).describe("From which try on these words are said."),
    prompt: promptSchema.describe("The words before the question is asked again."),
  })
  .meta({ id: "reprompt", description: "Words before the question is asked again." });

/** Everything an asking step may set; what it leaves out comes from the flow's defaults, then from the field's. All times in seconds. */
export const askFields = {
  firstDigitTimeout: z
    .number()
    .min(1)
    .max(60)
    .optional()
    .describe("Seconds to wait for the first key. Default: 10 in a menu, else 5."),
  interDigitTimeout: z
    .number()
    .min(0.5)
    .max(30)
    .optional()
    .describe("Seconds to wait between two keys. Default: 3."),
  tries: z
    .strictObject({
      noInput: z
        .int()
        .min(1)
        .max(10)
        .optional()
        .describe("Tries when nothing is pressed. Default: 3."),
      noMatch: z
        .int()
        .min(1)
        .max(10)
        .optional()
        .describe("Tries when something wrong is pressed. Default: 3."),
      total: z.int().min(1).max(20).optional().describe("Tries together. Default: 5."),
    })
    .optional()
    .describe("How often callers are asked."),
  bargeIn: z.boolean().optional().describe("Whether a key stops the words. Default: true."),
  typeAhead: z
    .enum(["keep", "flush"])
    .optional()
    .describe("Whether keys pressed before the question count. Default: keep."),
  noInput: z
    .array(reprompt)
    .max(10)
    .optional()
    .describe("Words after nothing was pressed: those with the greatest “from” that is reached."),
  noMatch: z
    .array(reprompt)
    .max(10)
    .optional()
    .describe(
      "Words after something wrong was pressed: those with the greatest “from” that is reached.",
    ),
  again: promptSchema
    .optional()
    .describe("The question from the second time on. Default: the prompt."),
  onExhausted: next
    .optional()
    .describe("Where the call goes after the last try. Default: to the operator."),
  onNoInput: next
    .optional()
    .describe("The same when nothing was pressed. Default: as onExhausted says."),
  onNoMatch: next
    .optional()
    .describe("The same when something wrong was pressed. Default: as onExhausted says."),
};
/** The same as a document of its own: the defaults of a flow. */
export const askDefaultsSchema = z.strictObject(askFields);

export type AskFields = DeepReadonly<z.infer<typeof askDefaultsSchema>>;
