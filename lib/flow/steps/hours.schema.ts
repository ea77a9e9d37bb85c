import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";

/** What a document may write in a step of type hours. */
export const hoursSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("hours").describe("The type of step."),
    schedule: documentKey.describe("Opening hours of the flow or the bindings."),
    open: next.describe("Where callers go while somebody is there."),
    closed: next.describe("Where they go at other times."),
    holiday: next.optional().describe("Where they go on holidays. Default: as when closed."),
    special: z
      .strictObject({
        on: documentKey.describe("A switch of the bindings."),
        next: next.describe("Where callers go while it is on."),
      })
      .optional()
      .describe("A switch that goes before holidays and hours."),
  })
  .meta({ id: "hoursStep", description: "Goes on by opening hours, holidays and a switch." });
