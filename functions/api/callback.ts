import * as z from "zod";
import { callbackPath } from "./pathNames";
import { endpoint, route } from "./route";

/** One request to be called back: what became of it, and its end. */
export const callback = route("callback", {
  PATCH: endpoint({
    role: "Operate",
    path: callbackPath,
    body: z.strictObject({
      outcome: z.enum(["done", "notReached"], { error: "must be done or notReached" }),
    }),
    answer: async ({ path, body, who }, { records }) => {
      await records.settleCallback({ ...path, ...body, who });
      return { status: 204 };
    },
  }),
  DELETE: endpoint({
    role: "Operate",
    path: callbackPath,
    answer: async ({ path, who }, { records }) => {
      await records.settleCallback({ ...path, outcome: "deleted", who });
      return { status: 204 };
    },
  }),
});
