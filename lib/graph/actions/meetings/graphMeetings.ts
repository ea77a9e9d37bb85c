import type { MeetingQuery } from "./listOnlineMeetings";
import type { MeetingReference, OnlineMeetingFacts } from "./onlineMeeting";
import type { MeetingChange } from "./updateOnlineMeeting";

/** What Graph does with meetings of organizers of the app's own tenant, by their object ids. All reject like GraphCalls; those that name a meeting, with MEETING_NOT_FOUND as well. */
export type GraphMeetings = Readonly<{
  listOnlineMeetings: (
    organizer: string,
    asked: MeetingQuery,
  ) => Promise<readonly OnlineMeetingFacts[]>;
  getOnlineMeeting: (meeting: MeetingReference) => Promise<OnlineMeetingFacts>;
  updateOnlineMeeting: (
    meeting: MeetingReference,
    change: MeetingChange,
  ) => Promise<OnlineMeetingFacts>;
  deleteOnlineMeeting: (meeting: MeetingReference) => Promise<void>;
}>;
