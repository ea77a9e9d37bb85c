import * as z from "zod";
import { flowPath } from "./pathNames";
import { endpoint, route } from "./route";

/** A flow's facts and versions, and the document of the version asked for, else of the live one; or its end. */
export const flow = route("flow", {
  GET: endpoint({
    role: "View",
    path: flowPath,
    query: z.object({ version: z.coerce.number("must be a number").int().min(1).optional() }),
    answer: async ({ path, query }, { flows }) => ({
      jsonBody: await flows.showFlow({ ...path, version: query.version }),
    }),
  }),
  DELETE: endpoint({
    role: "Administer",
    path: flowPath,
    answer: async ({ path, who }, { flows }) => ({
      jsonBody: { meta: await flows.deleteFlow({ ...path, who }) },
    }),
  }),
});
