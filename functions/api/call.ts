import { callPath } from "./pathNames";
import { endpoint, route } from "./route";

/** Where a call is and which steps it passed, without a key or a number. */
export const call = route("call", {
  GET: endpoint({
    role: "Operate",
    path: callPath,
    answer: async ({ path }, { records }) => ({ jsonBody: await records.showCall(path.callId) }),
  }),
});
