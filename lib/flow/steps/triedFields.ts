import * as z from "zod";

/** How somebody is tried in a list of whom to reach: what a transfer and a connect say of each alike. */
export const triedFields = {
  ring: z.int().min(5).max(120).optional().describe("Seconds to let it ring. Default: 30."),
  only: z
    .literal("available")
    .optional()
    .describe("Passes over a person whose presence in Teams says busy or away."),
};
