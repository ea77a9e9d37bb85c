import { meetingChangeSchema } from "../../lib/operating/meetingChangeSchema";
import { meetingPath } from "./pathNames";
import { endpoint, route } from "./route";

/** One meeting of an organizer of the bindings: what it is, its change and its end. */
export const meeting = route("meeting", {
  GET: endpoint({
    role: "Operate",
    path: meetingPath,
    answer: async ({ path }, { calls }) => ({ jsonBody: await calls.showMeeting(path) }),
  }),
  PATCH: endpoint({
    role: "Operate",
    path: meetingPath,
    body: meetingChangeSchema,
    answer: async ({ path, body: change, who }, { calls }) => ({
      jsonBody: await calls.changeMeeting({ ...path, change, who }),
    }),
  }),
  DELETE: endpoint({
    role: "Operate",
    path: meetingPath,
    answer: async ({ path, who }, { calls }) => {
      await calls.deleteMeeting({ ...path, who });
      return { status: 204 };
    },
  }),
});
