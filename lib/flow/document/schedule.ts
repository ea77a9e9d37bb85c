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
const ranges = z.array(z.tuple([clock, clock])).max(10);

/** When somebody is there: weekly ranges in local time, and holidays that go before them. */
export const scheduleSchema = z.strictObject({
  title: name.optional(),
  timeZone: z.string().min(1).max(64).optional(),
  weekly: z.strictObject({
    monday: ranges.optional(),
    tuesday: ranges.optional(),
    wednesday: ranges.optional(),
    thursday: ranges.optional(),
    friday: ranges.optional(),
    saturday: ranges.optional(),
    sunday: ranges.optional(),
  }),
  holidays: z
    .array(z.strictObject({ name, from: day, to: day.optional(), open: ranges.optional() }))
    .max(200)
    .optional(),
});

export type Schedule = DeepReadonly<z.infer<typeof scheduleSchema>>;
