import * as z from "zod";
import type { MeetingChange } from "../graph/actions/meetings/updateOnlineMeeting";

const instant = z.iso
  .datetime({ offset: true, error: "must be an instant such as 2026-12-24T18:00:00Z" })
  // Graph reads times in UTC.
  .transform((text) => new Date(text).toISOString())
  .exactOptional();

/** https://learn.microsoft.com/graph/api/resources/lobbybypasssettings */
const scopes = [
  "organizer",
  "organization",
  "organizationAndFederated",
  "everyone",
  "invited",
  "organizationExcludingGuests",
] as const;

/** What may be changed of a meeting: its subject, its times, and who need not wait in the lobby. */
export const meetingChangeSchema: z.ZodType<MeetingChange> = z
  .strictObject(
    {
      subject: z.string().trim().min(1).max(200).exactOptional(),
      startDateTime: instant,
      endDateTime: instant,
      lobbyBypassSettings: z
        .strictObject({
          scope: z.enum(scopes, { error: `must be one of ${scopes.join(", ")}` }).exactOptional(),
          isDialInBypassEnabled: z.boolean("must be true or false").exactOptional(),
        })
        .exactOptional(),
    },
    {
      error: ({ code }) =>
        code === "unrecognized_keys"
          ? undefined
          : "must be a JSON object with one or more of `subject`, `startDateTime` with `endDateTime`, and `lobbyBypassSettings`",
    },
  )
  .refine((change) => Object.keys(change).length > 0, {
    error:
      "must change something: `subject`, `startDateTime` with `endDateTime`, or `lobbyBypassSettings`",
  })
  .refine(
    ({ startDateTime, endDateTime }) =>
      (startDateTime === undefined) === (endDateTime === undefined),
    {
      path: ["endDateTime"],
      error: "must come with `startDateTime`: Graph moves a meeting by both together only",
    },
  )
  .refine(
    ({ startDateTime, endDateTime }) =>
      startDateTime === undefined || endDateTime === undefined || startDateTime < endDateTime,
    { path: ["endDateTime"], error: "must be after `startDateTime`" },
  );
