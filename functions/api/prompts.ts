import * as z from "zod";
import { readBody } from "../../lib/http/readBody";
import { endpoint, route } from "./route";

/** The largest sound that is worth reading, in bytes. */
const largestSound = 16 * 1024 * 1024;

/** Keeps somebody's own recording (WAV), with the words it says (in the query, else in the file), and answers with the id for flows. */
export const prompts = route("prompts", {
  POST: endpoint({
    role: "Edit",
    query: z.object({
      words: z.string().trim().min(1, "must say what the recording says").max(2000).optional(),
    }),
    mostBytes: largestSound,
    answer: async ({ query: { words }, request, who }, { flows }) => ({
      status: 201,
      jsonBody: await flows.uploadPrompt({
        bytes: await readBody(request, largestSound),
        words,
        who,
      }),
    }),
  }),
});
