import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly";
import { documentKey, phoneNumber } from "./fields";

/** Where a call can be sent: by the key that the bindings explain, or by a phone number. */
export const targetSchema = z
  .union([
    z.strictObject({ person: documentKey.describe("A person of the bindings.") }),
    z.strictObject({ queue: documentKey.describe("A Teams call queue of the bindings.") }),
    z.strictObject({ attendant: documentKey.describe("A Teams auto attendant of the bindings.") }),
    z.strictObject({
      phone: z
        .union([phoneNumber, documentKey])
        .describe("A phone number, or the name of one in the bindings."),
    }),
    z.strictObject({ voicemail: documentKey.describe("A mailbox of the bindings.") }),
  ])
  .meta({
    id: "target",
    description: "Whom a call is led to: a person, queue, attendant, phone number or mailbox.",
  });

export type Target = DeepReadonly<z.infer<typeof targetSchema>>;
