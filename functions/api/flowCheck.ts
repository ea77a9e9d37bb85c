import * as z from "zod";
import { endpoint, route } from "./route";

/** What publishing a document would complain of; nothing is saved. */
export const flowCheck = route("flowCheck", {
  POST: endpoint({
    role: "View",
    body: z.unknown(),
    answer: async ({ body }, { flows }) => ({
      jsonBody: { problems: await flows.checkDocument(body) },
    }),
  }),
});
