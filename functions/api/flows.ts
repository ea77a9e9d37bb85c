import { endpoint, route } from "./route";

/** Every flow, with what is live, what is newest, its draft and what is dialled to reach it. */
export const flows = route("flows", {
  GET: endpoint({
    role: "View",
    answer: async (_asked, parts) => ({ jsonBody: { flows: await parts.flows.listFlows() } }),
  }),
});
