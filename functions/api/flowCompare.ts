import * as z from "zod";
import { flowPath } from "./pathNames";
import { endpoint, route } from "./route";

const comparable = z.union([z.literal("draft"), z.coerce.number().int().min(1)], {
  error: "must be the number of a version, or draft",
});

/** What changed between two versions of a flow, or a version and its draft, in sentences. */
export const flowCompare = route("flowCompare", {
  GET: endpoint({
    role: "View",
    path: flowPath,
    query: z.object({ from: comparable, to: comparable }),
    answer: async ({ path, query }, { flows }) => ({
      jsonBody: { differences: await flows.compareVersions({ ...path, ...query }) },
    }),
  }),
});
