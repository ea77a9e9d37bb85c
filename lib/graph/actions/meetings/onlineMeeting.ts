import * as z from "zod";
import { omitUndefined } from "../../../flow/omitUndefined";

/** A meeting as Graph knows it: how people join it, and how a call does by its chat. Times are ISO instants. */
export type OnlineMeetingFacts = Readonly<{
  meetingId: string;
  subject?: string;
  startDateTime?: string;
  endDateTime?: string;
  joinUrl: string;
  joinMeetingId?: string;
  passcode?: string;
  threadId?: string;
  messageId?: string;
  lobbyBypassSettings?: LobbyBypassSettings;
}>;

/** Who need not wait in the lobby, in Graph's words. */
export type LobbyBypassSettings = Readonly<{ scope?: string; isDialInBypassEnabled?: boolean }>;

/** One meeting of an organizer. */
export type MeetingReference = Readonly<{ organizer: string; meetingId: string }>;

/** What Graph answers for a meeting that is gone. */
export const noMeeting = {
  code: "MEETING_NOT_FOUND",
  sentence: "found nothing: the meeting was deleted, or is another organizer's.",
} as const;

const text = z.string().min(1).optional().catch(undefined);

/** How a meeting is joined by keys. */
export const joinSettingsSchema = z
  .object({
    // Graph may write the id in groups: people and prompts want its digits alone.
    joinMeetingId: text.transform((id) => id?.replaceAll(/\s/g, "")),
    passcode: text,
  })
  .catch({ joinMeetingId: undefined, passcode: undefined });

/** Graph's onlineMeeting: https://learn.microsoft.com/graph/api/resources/onlinemeeting. What else of it cannot be read is left out. */
export const onlineMeetingSchema = z
  .object({
    id: z.string().min(1),
    joinWebUrl: z.url(),
    subject: text,
    startDateTime: text,
    endDateTime: text,
    joinMeetingIdSettings: joinSettingsSchema,
    chatInfo: z.object({ threadId: text, messageId: text }).catch({}),
    lobbyBypassSettings: z
      .object({ scope: text, isDialInBypassEnabled: z.boolean().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  })
  .transform(
    ({ id, joinWebUrl, joinMeetingIdSettings, chatInfo, ...rest }): OnlineMeetingFacts => ({
      meetingId: id,
      joinUrl: joinWebUrl,
      ...omitUndefined({
        ...rest,
        lobbyBypassSettings: rest.lobbyBypassSettings && omitUndefined(rest.lobbyBypassSettings),
        ...joinMeetingIdSettings,
        ...chatInfo,
      }),
    }),
  );
