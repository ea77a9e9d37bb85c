import * as z from "zod";
import { next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { targetSchema } from "../document/target";
import { triedFields } from "./triedFields";

/** What a document may write in a step of type transfer. */
export const transferSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("transfer").describe("The type of step."),
    before: promptSchema.optional().describe("What is said first."),
    to: z
      .array(
        z.strictObject({
          target: targetSchema.describe("Whom to try."),
          ...triedFields,
        }),
      )
      .min(1)
      .max(10)
      .describe("The targets, in the order in which they are tried."),
    noAnswer: next
      .optional()
      .describe(
        "Where the call goes when the last one did not answer. Default: as when it failed.",
      ),
    busy: next
      .optional()
      .describe("Where it goes when the last one was busy. Default: as when it failed."),
    failed: next
      .optional()
      .describe(
        "Where it goes when none could be reached. Default: words that nobody is there, and a goodbye.",
      ),
  })
  .meta({
    id: "transferStep",
    description: "Connects the caller with somebody; the targets are tried one after the other.",
  });
