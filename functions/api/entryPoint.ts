import * as z from "zod";
import { e164 } from "../../lib/flow/document/e164";
import { problem } from "../../lib/http/problem";
import { dialledPath, flowPath } from "./pathNames";
import { endpoint, mustMatch, route, refuseUnlessThere } from "./route";

/** Which flow answers one number, one application, or (`*`) everything else. */
export const entryPoint = route("entryPoint", {
  PUT: endpoint({
    role: "Administer",
    path: dialledPath,
    body: z.strictObject({
      flow: flowPath.shape.key,
      version: z
        .union([z.literal("published"), z.int().min(1)], {
          error: "must be “published” or the number of a version",
        })
        .default("published"),
      fallback: z.string().regex(e164, "must be a number such as +15550199").exactOptional(),
    }),
    answer: async ({ path, body, ifMatch: etag, who }, { flows }) => {
      const wanted = { ...path, ...body };
      const { saved, broken, ...version } = await refuseUnlessThere(etag, () =>
        flows.saveEntryPoint({ entryPoint: wanted, who, etag }),
      );
      if (!saved) {
        return problem("FLOW_INVALID", "Callers would come to a flow with errors.", { broken });
      }
      return {
        status: etag === undefined ? 201 : 200,
        headers: version.etag === undefined ? {} : { ETag: version.etag },
        jsonBody: wanted,
      };
    },
  }),
  DELETE: endpoint({
    role: "Administer",
    path: dialledPath,
    answer: async ({ path, ifMatch, who }, { flows }) => {
      await flows.deleteEntryPoint({ ...path, who, etag: mustMatch(ifMatch) });
      return { status: 204 };
    },
  }),
});
