import type { Scenario } from "./scenario";

const covered = "at any time, for an organizer whom the access policy covers";

/** What the app may do at Graph with online meetings. */
export const meetingScenarios = {
  createOnlineMeeting: {
    does: "makes a meeting",
    least: "OnlineMeetings.ReadWrite.All",
    legal: covered,
    answer: "201 with the meeting",
    besides: "accessPolicy",
    steps: ["meeting"],
    page: "application-post-onlinemeetings",
  },
  listOnlineMeetings: {
    does: "finds a meeting by how it is joined",
    least: "OnlineMeetings.Read.All",
    alternatives: ["OnlineMeetings.ReadWrite.All"],
    legal: covered,
    answer: "200 with the meeting in a list",
    besides: "accessPolicy",
    by: "`GET /api/meetings/{organizer}`",
    page: "onlinemeeting-get",
  },
  getOnlineMeeting: {
    does: "reads a meeting",
    least: "OnlineMeetings.Read.All",
    alternatives: ["OnlineMeetings.ReadWrite.All"],
    legal: covered,
    answer: "200 with the meeting",
    besides: "accessPolicy",
    by: "`GET /api/meetings/{organizer}/{meetingId}`",
    page: "onlinemeeting-get",
  },
  updateOnlineMeeting: {
    does: "changes a meeting",
    least: "OnlineMeetings.ReadWrite.All",
    legal: covered,
    answer: "200 with the meeting",
    besides: "accessPolicy",
    by: "`PATCH /api/meetings/{organizer}/{meetingId}`",
    page: "onlinemeeting-update",
  },
  deleteOnlineMeeting: {
    does: "deletes a meeting",
    least: "OnlineMeetings.ReadWrite.All",
    legal: covered,
    answer: "204",
    besides: "accessPolicy",
    by: "`DELETE /api/meetings/{organizer}/{meetingId}`",
    page: "onlinemeeting-delete",
  },
} as const satisfies Readonly<Record<string, Scenario>>;
