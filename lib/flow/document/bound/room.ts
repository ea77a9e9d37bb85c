import * as z from "zod";

/** A room in which callers meet: an online meeting that is always the same. */
export const roomSchema = z
  .strictObject({
    name: z.string().min(1).max(64).describe("The room's name for people."),
    number: z
      .string()
      .regex(/^\d{1,10}$/, "A room's number has 1 to 10 digits.")
      .optional()
      .describe("The number by which callers ask for the room, where they key one in."),
    meetingId: z
      .string()
      .regex(
        /^\d[\d ]{4,24}\d$/,
        "A meeting's id has digits and spaces, as its invitation shows it.",
      )
      .describe("The id of the online meeting, as its invitation shows it."),
    passcode: z.string().min(1).max(64).optional().describe("Its passcode, where it has one."),
    most: z
      .int()
      .min(2)
      .max(250)
      .optional()
      .describe("How many people may be in it before callers are told that it is full."),
  })
  .meta({ id: "room", description: "A room in which callers meet: an online meeting." });
