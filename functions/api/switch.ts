import * as z from "zod";
import { flowPath } from "./pathNames";
import { endpoint, route } from "./route";

/** Throws an emergency switch, until it is thrown back or its time is up. */
export const emergencySwitch = route("switch", {
  PUT: endpoint({
    role: "Operate",
    path: flowPath,
    body: z.strictObject({
      on: z.boolean("must be true or false"),
      until: z.iso
        .datetime({ offset: true, error: "must be an instant such as 2026-12-24T18:00:00Z" })
        .optional(),
    }),
    answer: async ({ path: { key }, body: { on, until }, who }, { flows }) => {
      const position = until === undefined ? { on } : { on, until };
      return { jsonBody: await flows.throwSwitch({ key, position, who }) };
    },
  }),
});
