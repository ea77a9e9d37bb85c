import * as z from "zod";
import { organizerPath } from "./pathNames";
import { endpoint, route } from "./route";

const digits = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ""))
  .refine((text) => /^\d{6,20}$/.test(text), "must be the digits of a meeting's id")
  .exactOptional();

const query = z
  .strictObject({
    joinUrl: z.url("must be a join link").max(2000).exactOptional(),
    joinMeetingId: digits,
  })
  .transform(({ joinUrl, joinMeetingId }, context) => {
    if (joinUrl !== undefined && joinMeetingId === undefined) return { joinUrl };
    if (joinMeetingId !== undefined && joinUrl === undefined) return { joinMeetingId };
    context.addIssue({
      code: "custom",
      path: ["joinUrl"],
      message:
        "or `joinMeetingId` must be there, and not both: Graph finds a meeting by one of them",
    });
    return z.NEVER;
  });

/** An organizer's meeting, found by how people join it. */
export const meetings = route("meetings", {
  GET: endpoint({
    role: "Operate",
    path: organizerPath,
    query,
    answer: async ({ path, query: asked }, { calls }) => ({
      jsonBody: await calls.findMeeting({ ...path, ...asked }),
    }),
  }),
});
