import { callPath } from "./pathNames";
import { endpoint, route } from "./route";

/** Who is in a live call, as Graph knows it now. */
export const liveCallParticipants = route("liveCallParticipants", {
  GET: endpoint({
    role: "Operate",
    path: callPath,
    answer: async ({ path }, { calls }) => ({
      jsonBody: { participants: await calls.listParticipants(path.callId) },
    }),
  }),
});
