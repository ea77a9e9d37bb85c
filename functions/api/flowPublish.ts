import * as z from "zod";
import { problem } from "../../lib/http/problem";
import { flowPath, instant, note } from "./pathNames";
import { endpoint, route } from "./route";

/** Makes the document sent, else the draft, live, at once, from an instant on, or for a share of callers: under the draft's ETag where one is given. */
export const flowPublish = route("flowPublish", {
  POST: endpoint({
    role: "Publish",
    path: flowPath,
    body: z
      .strictObject({
        document: z.unknown().optional(),
        draft: z.string().max(512).optional(),
        note,
        force: z.boolean().optional(),
        skipTests: z.boolean().optional(),
        at: instant.optional(),
        replaces: z.int().min(1).optional(),
        withdraws: z.boolean().optional(),
        canary: z.union([z.number(), z.literal(true)]).optional(),
      })
      .prefault({}),
    answer: async ({ path, body, who, needsSecondPerson }, { flows }) => {
      const outcome = await flows.publishDraft({ ...path, ...body, who, needsSecondPerson });
      return outcome.version === undefined
        ? problem("FLOW_INVALID", "The flow has errors: correct them, then publish again.", outcome)
        : { jsonBody: outcome };
    },
  }),
});
