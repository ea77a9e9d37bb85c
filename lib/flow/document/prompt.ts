import * as z from "zod";
import { expressionSchema } from "./expression";
import { language } from "./fields";

const localized = <T extends z.ZodType>(value: T) => z.union([value, z.record(language, value)]);

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

const text = z.string().min(1).max(1000);

const promptItemSchema = z
  .union([
    z.strictObject({
      text: localized(text).describe("The words, or the words for each language."),
      voice: z
        .string()
        .min(1)
        .max(64)
        .optional()
        .describe("The voice of the speech service that speaks this text."),
      audio: localized(promptId)
        .optional()
        .describe("The id of your own recording, as “flows -- prompt add” prints it."),
      use: z
        .enum(["audio", "text"])
        .optional()
        .describe("text: let the words be spoken although there is a recording."),
    }),
    z.strictObject({
      say: z.enum(spokenKinds).describe("As what the value is spoken."),
      value: expressionSchema.describe('The value to speak, such as { "var": "due" }.'),
      currency: z
        .string()
        .length(3)
        .optional()
        .describe("The currency of money, by its three letters, such as EUR."),
    }),
    z.strictObject({
      pause: z.number().min(0.1).max(10).describe("Silence for so many seconds."),
    }),
    z.strictObject({
      optionsList: z.literal(true).describe("Reads out the visible options of the menu."),
    }),
  ])
  .meta({
    id: "promptPart",
    description: "A text, a spoken value, a pause, or the options of a menu.",
  });

/** What is played: a sentence in the flow's first language, the same sentence by language, or a list of texts, spoken values and pauses (seconds). */
export const promptSchema = z
  .union([text, z.record(language, text), z.array(promptItemSchema).min(1).max(20)])
  .meta({
    id: "prompt",
    description:
      "What is said: a sentence, a sentence for each language, or a list of parts that are played one after the other.",
  });

export type PromptItem = z.infer<typeof promptItemSchema>;

/** A whole prompt as a document writes it. */
export type Prompt = string | Readonly<Record<string, string>> | readonly PromptItem[];
