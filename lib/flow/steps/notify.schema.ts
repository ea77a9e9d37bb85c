import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

/** What a document may write in a step of type notify. */
export const notifySchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("notify").describe("The type of step."),
    channel: z.enum(["webhook", "mail", "teams"]).describe("How it is told."),
    to: documentKey.describe("A channel of the bindings: the address it is sent to."),
    text: promptSchema.describe("What it is told."),
    next: next.describe("Where the call goes on, at once."),
  })
  .meta({ id: "notifyStep", description: "Tells a channel something; the call goes on at once." });
