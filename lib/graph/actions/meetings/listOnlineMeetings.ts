import type { GraphAction } from "../graphAction";
import { makeReadRecords, type RecordsPage } from "../records/recordsPage";
import { noMeeting, onlineMeetingSchema, type OnlineMeetingFacts } from "./onlineMeeting";

/** Which meeting is looked for: Graph lists none without a join link or the id that people join by. */
export type MeetingQuery = Readonly<{ joinUrl: string }> | Readonly<{ joinMeetingId: string }>;

/** Finds an organizer's online meeting by how it is joined: https://learn.microsoft.com/graph/api/onlinemeeting-get */
export const listOnlineMeetings: GraphAction<
  MeetingQuery & Readonly<{ organizer: string }>,
  RecordsPage<OnlineMeetingFacts>
> = {
  method: "GET",
  path: "users/{organizer}/onlineMeetings",
  words: [],
  isRepeatable: true,
  notFound: noMeeting,
  toQuery: (asked) => ({
    $filter:
      "joinUrl" in asked
        ? `JoinWebUrl eq ${quote(asked.joinUrl)}`
        : `joinMeetingIdSettings/joinMeetingId eq ${quote(asked.joinMeetingId)}`,
  }),
  read: makeReadRecords((value) => onlineMeetingSchema.safeParse(value).data),
};

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
