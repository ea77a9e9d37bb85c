import * as z from "zod";
import { limitUpTo, optionalText } from "./pathNames";
import { endpoint, route } from "./route";

/** Who waits to be called back, the longest waiting first, of one line or of all. */
export const callbacks = route("callbacks", {
  GET: endpoint({
    role: "Operate",
    query: z.object({
      queue: optionalText(64),
      limit: limitUpTo(200),
    }),
    answer: async ({ query: { queue, limit: most } }, { records }) => ({
      jsonBody: { callbacks: await records.listCallbacks(queue, most) },
    }),
  }),
});
