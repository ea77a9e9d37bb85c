import type { GraphAction } from "../graphAction";
import { noMeeting, type MeetingReference } from "./onlineMeeting";

/** Deletes an online meeting: https://learn.microsoft.com/graph/api/onlinemeeting-delete */
export const deleteOnlineMeeting: GraphAction<MeetingReference> = {
  method: "DELETE",
  path: "users/{organizer}/onlineMeetings/{meetingId}",
  words: [],
  isRepeatable: true,
  notFound: noMeeting,
  // Nobody answered the first attempt, and the second finds nothing: the first one did it.
  whenDoneBefore: () => {},
  read: () => Promise.resolve(),
};
