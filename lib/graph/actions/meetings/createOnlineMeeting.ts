import type { OnlineMeeting } from "@microsoft/microsoft-graph-types";
import * as z from "zod";
import type { GraphAction } from "../graphAction";
import { readAs } from "../parts/readReply";
import { joinSettingsSchema } from "./onlineMeeting";

/** An online meeting that is wanted, in the name of its organizer: an object id. Times are ISO instants. */
export type NewOnlineMeeting = Readonly<{
  organizer: string;
  subject?: string;
  startDateTime: string;
  endDateTime: string;
}>;

/** How to join an online meeting. */
export type JoinableMeeting = Readonly<{ joinUrl: string; id?: string; passcode?: string }>;

const readMeeting = readAs(
  z.object({ joinWebUrl: z.url(), joinMeetingIdSettings: joinSettingsSchema }),
  "a link to join by",
);

/**
 * Makes an online meeting, which is in nobody's calendar: https://learn.microsoft.com/graph/api/application-post-onlinemeetings.
 * Graph has no key that would tell a second one from the first. Somebody waits on the line for it.
 */
export const createOnlineMeeting: GraphAction<NewOnlineMeeting, JoinableMeeting> = {
  method: "POST",
  path: "users/{organizer}/onlineMeetings",
  words: ["createOnlineMeeting"],
  isRepeatable: false,
  withinInMs: 10_000,
  toBody: ({ subject, startDateTime, endDateTime }): OnlineMeeting => ({
    startDateTime,
    endDateTime,
    ...(subject === undefined ? {} : { subject }),
    // Whoever guesses a meeting's id would be in it otherwise.
    joinMeetingIdSettings: { isPasscodeRequired: true },
  }),
  read: async (reply) => {
    const { joinWebUrl, joinMeetingIdSettings } = await readMeeting(reply);
    const { joinMeetingId: id, passcode } = joinMeetingIdSettings;
    return {
      joinUrl: joinWebUrl,
      ...(id ? { id } : {}),
      ...(passcode ? { passcode } : {}),
    };
  },
};

/** Makes an online meeting in the tenant of its organizer. Rejects like GraphCalls. */
export type CreateOnlineMeeting = (
  tenantId: string | undefined,
  meeting: NewOnlineMeeting,
) => Promise<JoinableMeeting>;
