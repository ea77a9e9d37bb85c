import * as z from "zod";
import { documentKey, next, nodeFields, phoneNumber } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { triedFields } from "./triedFields";

const target = z.union([
  z.strictObject({ person: documentKey.describe("A person of the bindings.") }),
  z.strictObject({
    phone: z
      .union([phoneNumber, documentKey])
      .describe("A phone number, or the name of one in the bindings."),
  }),
]);

/** What a document may write in a step of type connect. */
export const connectSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("connect").describe("The type of step."),
    to: z
      .array(
        z.strictObject({
          target: target.describe("Whom to ring."),
          ...triedFields,
        }),
      )
      .min(1)
      .max(10)
      .describe("The people, in the order in which they are rung."),
    meanwhile: promptSchema
      .optional()
      .describe("What the caller hears meanwhile, over and over. Default: please hold."),
    whisper: promptSchema
      .optional()
      .describe(
        "What whoever picks up hears first. Default: that there is a call, and its number.",
      ),
    topic: promptSchema
      .optional()
      .describe("What the call is about, for whoever picks up. Default: nothing is said of it."),
    noAnswer: next
      .optional()
      .describe(
        "Where the call goes when nobody answered, was free, or pressed a key. Default: as when it failed.",
      ),
    declined: next
      .optional()
      .describe("Where it goes when the last one declined. Default: as when it failed."),
    failed: next
      .optional()
      .describe(
        "Where it goes when nobody could be rung or connected. Default: words that nobody is there, and a goodbye.",
      ),
  })
  .meta({
    id: "connectStep",
    description:
      "Rings people one after the other while the caller waits. Whoever picks up hears who calls, and takes or declines the call by a key.",
  });
