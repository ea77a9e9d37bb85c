import * as z from "zod";
import type { BindingsOutcome } from "../../lib/editing/makeChangeBindings";
import { problem } from "../../lib/http/problem";
import { bindingPath } from "./pathNames";
import { endpoint, mustMatch, route } from "./route";

/** What one name means, under its section's ETag. */
export const binding = route("binding", {
  GET: endpoint({
    role: "View",
    path: bindingPath,
    answer: async ({ path }, { flows }) => {
      const { target, etag } = await flows.showBinding(path);
      return { headers: { ETag: etag }, jsonBody: target };
    },
  }),
  PUT: endpoint({
    // Whoever minds the day's calls knows first that the office closes early.
    role: ({ section }) => (section === "schedules" ? "Operate" : "Administer"),
    path: bindingPath,
    body: z.union([z.string(), z.record(z.string(), z.unknown())], {
      error: "must be what the name means",
    }),
    answer: async ({ path, body: target, ifMatch, who }, { flows }) =>
      toAnswer(await flows.changeBinding({ ...path, target, who, etag: mustMatch(ifMatch) })),
  }),
  DELETE: endpoint({
    role: "Administer",
    path: bindingPath,
    answer: async ({ path, ifMatch, who }, { flows }) =>
      toAnswer(
        await flows.changeBinding({ ...path, target: undefined, who, etag: mustMatch(ifMatch) }),
      ),
  }),
});

function toAnswer({ saved, broken, etag }: BindingsOutcome & Readonly<{ etag?: string }>) {
  return saved
    ? { status: 204, headers: etag === undefined ? {} : { ETag: etag } }
    : problem("FLOW_INVALID", "Flows that callers reach would break.", { broken });
}
