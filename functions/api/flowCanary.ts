import * as z from "zod";
import { flowPath } from "./pathNames";
import { endpoint, route } from "./route";

const version = z.coerce.number("must be the number of a version").int().min(1).optional();

/** The version of a flow that some callers try: how their calls and those of the others go, taking it for all, and withdrawing it. */
export const flowCanary = route("flowCanary", {
  GET: endpoint({
    role: "View",
    path: flowPath,
    answer: async ({ path: { key } }, { flows }) => ({
      jsonBody: { canary: await flows.showCanary(key) },
    }),
  }),
  POST: endpoint({
    role: "Publish",
    path: flowPath,
    query: z.object({ version }),
    answer: async ({ path, query, who }, { flows }) => ({
      jsonBody: { meta: await flows.endCanary({ ...path, ...query, who, how: "taken" }) },
    }),
  }),
  DELETE: endpoint({
    role: "Publish",
    path: flowPath,
    query: z.object({ version }),
    answer: async ({ path, query, who }, { flows }) => ({
      jsonBody: { meta: await flows.endCanary({ ...path, ...query, who, how: "withdrawn" }) },
    }),
  }),
});
