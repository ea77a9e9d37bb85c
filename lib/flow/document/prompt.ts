import * as z from "zod";
import { expressionSchema } from "./expression";

const localized = <T extends z.ZodType>(value: T) =>
  z.union([value, z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), value)]);

const promptId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "An audio file is named by the id that its upload returned.");

/** Kinds of values that can be spoken from clips. */
export const spokenKinds = [
  "digits",
  "number",
  "date",
  "time",
  "money",
  "phone",
  "letters",
] as const;

const promptItemSchema = z.union([
  z.strictObject({
    text: localized(z.string().min(1).max(1000)),
    voice: z.string().min(1).max(64).optional(),
    audio: localized(promptId).optional(),
    use: z.enum(["audio", "text"]).optional(),
  }),
  z.strictObject({
    say: z.enum(spokenKinds),
    value: expressionSchema,
    currency: z.string().length(3).optional(),
  }),
  z.strictObject({ pause: z.number().min(0.1).max(10) }),
  z.strictObject({ optionsList: z.literal(true) }),
]);

/** What is played: a sentence in the flow's first language, or a list of texts by language, spoken values and pauses (seconds). */
export const promptSchema = z.union([
  z.string().min(1).max(1000),
  z.array(promptItemSchema).min(1).max(20),
]);

export type PromptItem = z.infer<typeof promptItemSchema>;

/** A whole prompt as a document writes it. */
export type Prompt = string | readonly PromptItem[];
