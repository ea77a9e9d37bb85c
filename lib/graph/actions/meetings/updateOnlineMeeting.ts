import type { OnlineMeeting } from "@microsoft/microsoft-graph-types";
import type { GraphAction } from "../graphAction";
import { readAs } from "../parts/readReply";
import {
  noMeeting,
  onlineMeetingSchema,
  type LobbyBypassSettings,
  type MeetingReference,
  type OnlineMeetingFacts,
} from "./onlineMeeting";

/** What is changed of a meeting; what is left out stays. Graph moves it by both times together only. */
export type MeetingChange = Readonly<{
  subject?: string;
  startDateTime?: string;
  endDateTime?: string;
  lobbyBypassSettings?: LobbyBypassSettings;
}>;

/** Changes an online meeting: https://learn.microsoft.com/graph/api/onlinemeeting-update */
export const updateOnlineMeeting: GraphAction<
  MeetingReference & Readonly<{ change: MeetingChange }>,
  OnlineMeetingFacts
> = {
  method: "PATCH",
  path: "users/{organizer}/onlineMeetings/{meetingId}",
  words: [],
  isRepeatable: true,
  notFound: noMeeting,
  toBody: ({ change }): OnlineMeeting => change as OnlineMeeting,
  read: readAs(onlineMeetingSchema, "a meeting"),
};
