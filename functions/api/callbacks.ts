import * as z from "zod";
import { limitUpTo } from "./pathNames";
import { endpoint, route } from "./route";

/** Who waits to be called back, the longest waiting first. */
export const callbacks = route("callbacks", "callbacks", {
  GET: endpoint({
    role: "Operate",
    query: z.object({
      queue: z
        .string("must be the key that the callback step names")
        .min(1, "must be the key that the callback step names")
        .max(64),
      limit: limitUpTo(200),
    }),
    answer: async ({ query: { queue, limit: most } }, { records }) => ({
      jsonBody: { callbacks: await records.listCallbacks(queue, most) },
    }),
  }),
});
