import * as z from "zod";
import type { DeepReadonly } from "../document/deepReadonly";
import { next } from "../document/fields";
import { promptSchema } from "../document/prompt";

const reprompt = z.strictObject({ from: z.int().min(1).max(10), prompt: promptSchema });

/** Everything an asking step may set; what it leaves out comes from the flow's defaults, then from the field's. All times in seconds. */
export const askFields = {
  firstDigitTimeout: z.number().min(1).max(60).optional(),
  interDigitTimeout: z.number().min(0.5).max(30).optional(),
  tries: z
    .strictObject({
      noInput: z.int().min(1).max(10).optional(),
      noMatch: z.int().min(1).max(10).optional(),
      total: z.int().min(1).max(20).optional(),
    })
    .optional(),
  bargeIn: z.boolean().optional(),
  typeAhead: z.enum(["keep", "flush"]).optional(),
  noInput: z.array(reprompt).max(10).optional(),
  noMatch: z.array(reprompt).max(10).optional(),
  again: promptSchema.optional(),
  onExhausted: next.optional(),
  onNoInput: next.optional(),
  onNoMatch: next.optional(),
};
/** The same as a document of its own: the defaults of a flow. */
export const askDefaultsSchema = z.strictObject(askFields);

export type AskFields = DeepReadonly<z.infer<typeof askDefaultsSchema>>;
