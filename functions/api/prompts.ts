import * as z from "zod";
import { readBody } from "../../lib/http/readBody";
import { endpoint, route } from "./route";

/** The largest sound that is worth reading, in bytes. */
const largestSound = 16 * 1024 * 1024;

/** Keeps somebody's own recording (WAV), with the words it says, and answers with the id for flows. */
export const prompts = route("prompts", "prompts", {
  POST: endpoint({
    role: "Edit",
    query: z.object({
      words: z.string("must say what the recording says").trim().min(1).max(2000),
    }),
    mostBytes: largestSound,
    answer: async ({ query: { words }, request }, { flows }) => ({
      status: 201,
      jsonBody: await flows.uploadPrompt(await readBody(request, largestSound), words),
    }),
  }),
});
