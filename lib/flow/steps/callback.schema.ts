import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";
import { askFields } from "./asking.schema";

/** What a document may write in a step of type callback. */
export const callbackSchema = z
  .strictObject({
    ...nodeFields,
    ...askFields,
    type: z.literal("callback").describe("The type of step."),
    number: z
      .enum(["caller", "ask"])
      .describe("caller: read the caller's own number back; ask: ask for one."),
    prompt: promptSchema.describe("What is said first."),
    queue: documentKey.describe("The list that your people work through."),
    windows: documentKey.optional().describe("The opening hours in which you call back."),
    topic: promptSchema
      .optional()
      .describe(
        "What the call is about, for the colleague who is rung when this app calls back. Default: nothing is said of it.",
      ),
    confirmed: next.describe("Where the call goes when the number is noted."),
    refused: next.describe("Where it goes when the caller does not want it."),
  })
  .meta({ id: "callbackStep", description: "Takes a number to call back." });
