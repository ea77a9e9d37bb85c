import * as z from "zod";
import { flowPath, note } from "./pathNames";
import { endpoint, route } from "./route";

/** Makes a version live again that was published before. */
export const flowRollback = route("flowRollback", {
  POST: endpoint({
    role: "Publish",
    path: flowPath,
    body: z.strictObject({ version: z.int("must be the number of a version").min(1), note }),
    answer: async ({ path: { key }, body: { version: to, note: words }, who }, { flows }) => {
      const meta = await flows.rollBackFlow({
        key,
        to,
        who,
        ...(words === undefined ? {} : { note: words }),
      });
      return { jsonBody: { meta } };
    },
  }),
});
