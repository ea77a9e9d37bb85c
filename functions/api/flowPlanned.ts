import * as z from "zod";
import { flowPath } from "./pathNames";
import { endpoint, route } from "./route";

/** What is to be live from an instant on: it can be withdrawn until then. */
export const flowPlanned = route("flowPlanned", {
  DELETE: endpoint({
    role: "Publish",
    path: flowPath,
    query: z.object({
      version: z.coerce.number("must be the number of a version").int().min(1).optional(),
    }),
    answer: async ({ path, query: { version }, who }, { flows }) => ({
      jsonBody: { meta: await flows.withdrawPlan({ ...path, version, who }) },
    }),
  }),
});
