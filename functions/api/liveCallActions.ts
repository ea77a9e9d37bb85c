import { liveCallActionSchema } from "../../lib/operating/liveCallAction";
import { callPath } from "./pathNames";
import { endpoint, route } from "./route";

/** Has something done in a live call: 202 when it is asked for; what came of it shows in the call's lines. */
export const liveCallActions = route("liveCallActions", {
  POST: endpoint({
    role: "Operate",
    path: callPath,
    body: liveCallActionSchema,
    answer: async ({ path, body: action, who }, { calls }) => {
      await calls.actInCall({ ...path, action, who });
      return { status: 202 };
    },
  }),
});
