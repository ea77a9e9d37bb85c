import * as z from "zod";
import { language } from "../../lib/flow/document/fields";
import { endpoint, route } from "./route";

/** Makes words audible that nobody has published yet, and answers with the id of their sound. */
export const promptsSpeak = route("promptsSpeak", {
  POST: endpoint({
    role: "Edit",
    body: z.strictObject({
      text: z.string().trim().min(1).max(1000),
      language: language.max(35),
      voice: z
        .string()
        .regex(/^[a-zA-Z0-9:_-]{1,64}$/, "must be the name of a voice")
        .exactOptional(),
    }),
    answer: async ({ body, who }, { flows }) => ({
      status: 201,
      jsonBody: await flows.speakWords({ ...body, who }),
    }),
  }),
});
