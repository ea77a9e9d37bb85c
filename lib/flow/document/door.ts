import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly";
import { expressionSchema } from "./expression";
import { documentKey, phoneNumber } from "./fields";

/** Whom a call can be sent on to that nobody has answered. Our own mailboxes are none of them: they need an answered call. */
const doorTargetSchema = z
  .union([
    z.strictObject({ person: documentKey.describe("A person of the bindings.") }),
    z.strictObject({
      personsVoicemail: documentKey.describe("The Teams voicemail of a person of the bindings."),
    }),
    z.strictObject({ queue: documentKey.describe("A Teams call queue of the bindings.") }),
    z.strictObject({ attendant: documentKey.describe("A Teams auto attendant of the bindings.") }),
    z.strictObject({
      application: documentKey.describe("Another calling bot, of the bindings."),
    }),
    z.strictObject({
      phone: z
        .union([phoneNumber, documentKey])
        .describe("A phone number, or the name of one in the bindings."),
    }),
  ])
  .meta({
    id: "doorTarget",
    description:
      "Whom a ringing call is sent on to: a person, their voicemail, a queue, an attendant, another bot or a phone number.",
  });

const condition = {
  when: expressionSchema
    .optional()
    .describe("The condition. Default: the rule holds for every call."),
  schedule: documentKey
    .optional()
    .describe("Opening hours of the flow or the bindings, for a rule that goes by the time."),
  is: z
    .enum(["open", "closed", "holiday"])
    .optional()
    .describe("What the hours must say. Default: closed, which holidays are as well."),
};

/** What is done with a call before it is answered, and with which. */
const doorRuleSchema = z
  .union([
    z.strictObject({
      ...condition,
      do: z.literal("reject").describe("The call is turned away; nothing is heard of us."),
      reason: z
        .enum(["none", "busy", "forbidden"])
        .optional()
        .describe("What the caller's telephone is told. Default: busy."),
    }),
    z.strictObject({
      ...condition,
      do: z.literal("redirect").describe("The call is sent on without being answered."),
      to: z
        .array(doorTargetSchema)
        .min(1)
        .max(25)
        .describe("Whom it rings: several at once; the first to pick up has it."),
      ring: z
        .int()
        .min(15)
        .max(90)
        .optional()
        .describe("Seconds to let it ring. Default: Graph's, 55, or 60 for several."),
    }),
    z.strictObject({
      ...condition,
      do: z.literal("answer").describe("The flow answers the call."),
    }),
  ])
  .meta({
    id: "doorRule",
    description: "What is done with certain calls before they are answered.",
  });

/** The rules of the door, of which the first that holds counts. */
export const doorSchema = z.array(doorRuleSchema).min(1).max(50);

export type DoorRule = DeepReadonly<z.infer<typeof doorRuleSchema>>;
export type DoorTarget = DeepReadonly<z.infer<typeof doorTargetSchema>>;
