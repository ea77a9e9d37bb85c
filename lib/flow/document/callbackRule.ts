import * as z from "zod";
import { documentKey as key } from "./fields";

/** How the app itself calls back those who wait in a queue of callbacks. */
export const callbackRuleSchema = z
  .strictObject({
    mode: z
      .enum(["agentFirst", "customerFirst"])
      .describe(
        "Who is rung first. agentFirst: a colleague, who hears who asked and takes it by a key, then the caller. customerFirst: the caller, who says by a key that they are there, then colleagues.",
      ),
    people: z
      .array(key)
      .min(1)
      .max(20)
      .optional()
      .describe("The people of the bindings who call back, in the order in which they are rung."),
    group: key
      .optional()
      .describe("In place of people: everybody of the bindings who is in this group."),
    only: z
      .literal("available")
      .optional()
      .describe("Passes over people whose presence in Teams says busy or away."),
    from: z
      .string()
      .min(1)
      .max(128)
      .optional()
      .describe(
        "The object id of the resource account that calls. Default: the one that the caller had called.",
      ),
    schedule: key
      .optional()
      .describe(
        "Opening hours of the bindings within which is called. Default: those of the step, else 8 to 20 o'clock.",
      ),
    tries: z.int().min(1).max(10).optional().describe("How often is tried at most. Default: 3."),
    tryAgainAfter: z
      .int()
      .min(1)
      .max(1440)
      .optional()
      .describe("Minutes between two tries. Default: 15."),
    ring: z.int().min(10).max(120).optional().describe("Seconds to let it ring. Default: 30."),
    country: z
      .string()
      .regex(/^[1-9]\d{0,2}$/, "A country is its calling code without + or zeros, such as 49.")
      .optional()
      .describe(
        "The calling code of the country, such as 49, in which numbers are called that callers type. Default: only the number that the caller called from is called.",
      ),
  })
  .refine(({ people, group }) => (people === undefined) !== (group === undefined), {
    error: "Callbacks name either people or a group: who is rung to call back.",
  })
  .meta({ id: "callbackRule", description: "How the app itself calls back." });

/** How the app itself calls back those who wait in a queue. */
export type CallbackRule = Readonly<z.infer<typeof callbackRuleSchema>>;
