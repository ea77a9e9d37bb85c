import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly";
import { name } from "./fields";

const clock = z
  .string()
  .regex(
    /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/,
    "A time of day is written 08:30; the end of a day is 24:00.",
  );
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "A date is written 2026-12-24.");
const ranges = z
  .array(z.tuple([clock, clock]))
  .max(10)
  .meta({
    id: "openHours",
    description:
      'Hours of one day, such as [["08:30", "12:00"], ["13:00", "24:00"]]: the beginning belongs to them, the end does not.',
  });

/** When somebody is there: weekly ranges in local time, and holidays that go before them. */
export const scheduleSchema = z
  .strictObject({
    title: name.optional().describe("What people call these hours."),
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .describe("The time zone of these hours, such as Europe/Berlin. Default: the flow's."),
    weekly: z
      .strictObject({
        monday: ranges.optional().describe("Hours on Mondays. Default: none."),
        tuesday: ranges.optional().describe("Hours on Tuesdays. Default: none."),
        wednesday: ranges.optional().describe("Hours on Wednesdays. Default: none."),
        thursday: ranges.optional().describe("Hours on Thursdays. Default: none."),
        friday: ranges.optional().describe("Hours on Fridays. Default: none."),
        saturday: ranges.optional().describe("Hours on Saturdays. Default: none."),
        sunday: ranges.optional().describe("Hours on Sundays. Default: none."),
      })
      .describe("The hours of each day of the week."),
    holidays: z
      .array(
        z.strictObject({
          name: name.describe("The holiday's name."),
          from: day.describe("Its first day, such as 2026-12-24."),
          to: day.optional().describe("Its last day. Default: the first."),
          open: ranges.optional().describe("Hours on these days. Default: none."),
        }),
      )
      .max(200)
      .optional()
      .describe("Days that go before the weekly hours."),
  })
  .meta({
    id: "schedule",
    description: "When somebody is there: weekly hours, and holidays that go before them.",
  });

export type Schedule = DeepReadonly<z.infer<typeof scheduleSchema>>;
