import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import { answerWithWav } from "../lib/http/answerWithWav";
import { toProblem } from "../lib/http/problem";
import type { Log } from "../lib/log";
import type { Prompts } from "../lib/compose/composePrompts";

/** GET and HEAD /api/prompts/{promptId}: the WAV that Graph downloads. An id's audio never changes, so it may be cached for ever; its hash is nobody's secret and cannot be guessed. */
export function makePromptAudio(
  ports: Readonly<{ prompts: Prompts; log: Log }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request) => {
    const promptId = request.params["promptId"] ?? "";
    try {
      const wav = await ports.prompts.loadPrompt(promptId);
      if (wav === undefined) return { status: 404, headers: { "Cache-Control": "no-store" } };
      return answerWithWav(request, wav, {
        cacheControl: "public, max-age=31536000, immutable",
        etag: `"${promptId}"`,
      });
    } catch (error) {
      return toProblem(error, ports.log);
    }
  };
}

app.http("promptAudio", {
  methods: ["GET", "HEAD"],
  authLevel: "anonymous",
  route: "api/prompts/{promptId}",
  handler: async (request, context) => {
    const { prompts, log } = ivr();
    return makePromptAudio({ prompts: await prompts(), log })(request, context);
  },
});
