import { endpoint, route } from "./route";

/** What the names in flows mean here, without secrets, and the ETag of each section. */
export const bindings = route("bindings", {
  GET: endpoint({
    role: "View",
    answer: async (_asked, { flows }) => ({ jsonBody: await flows.showBindings() }),
  }),
});
