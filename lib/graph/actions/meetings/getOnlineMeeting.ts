import type { GraphAction } from "../graphAction";
import { readAs } from "../parts/readReply";
import {
  noMeeting,
  onlineMeetingSchema,
  type MeetingReference,
  type OnlineMeetingFacts,
} from "./onlineMeeting";

/** Reads an online meeting of an organizer: https://learn.microsoft.com/graph/api/onlinemeeting-get */
export const getOnlineMeeting: GraphAction<MeetingReference, OnlineMeetingFacts> = {
  method: "GET",
  path: "users/{organizer}/onlineMeetings/{meetingId}",
  words: [],
  isRepeatable: true,
  notFound: noMeeting,
  read: readAs(onlineMeetingSchema, "a meeting"),
};
