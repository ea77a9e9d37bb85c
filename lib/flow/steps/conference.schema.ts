import * as z from "zod";
import { documentKey, next, nodeFields } from "../document/fields";
import { promptSchema } from "../document/prompt";

const variableName = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9_.-]{0,127}$/)
  .describe("The variable with the number of a room that the caller keyed in.");

/** What a document may write in a step of type conference. */
export const conferenceSchema = z
  .strictObject({
    ...nodeFields,
    type: z.literal("conference").describe("The type of step."),
    room: z
      .union([documentKey, z.strictObject({ var: variableName })], {
        error:
          'A room is one of the bindings, or { "var": "room" }: the number that callers keyed in.',
      })
      .describe("A room of the bindings, or the variable with the number of one."),
    before: promptSchema
      .optional()
      .describe("What the caller hears until the room opens, over and over. Default: please hold."),
    alone: promptSchema
      .optional()
      .describe("What is said in the room to whoever is alone in it. Default: nobody else yet."),
    unknown: next
      .optional()
      .describe("Where the call goes when no room has that number. Default: as when it failed."),
    full: next
      .optional()
      .describe("Where it goes when the room is full. Default: as when it failed."),
    locked: next
      .optional()
      .describe("Where it goes when nobody lets us into the meeting. Default: as when it failed."),
    failed: next
      .optional()
      .describe(
        "Where it goes when the caller cannot be brought in. Default: words, and a goodbye.",
      ),
  })
  .meta({
    id: "conferenceStep",
    description:
      "Brings the caller into a room, where callers of the same room talk to each other: an online meeting.",
  });
