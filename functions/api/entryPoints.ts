import { endpoint, route } from "./route";

/** Which flow answers what, each with its ETag. */
export const entryPoints = route("entryPoints", {
  GET: endpoint({
    role: "View",
    answer: async (_asked, { flows }) => ({
      jsonBody: { entryPoints: await flows.listEntryPoints() },
    }),
  }),
});
