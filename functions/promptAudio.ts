import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";
import { ivr } from "../lib/compose";
import { answerWithWav } from "../lib/http/answerWithWav";
import { failureAnswer } from "../lib/http/failureAnswer";
import type { Log } from "../lib/log";
import type { PromptStore } from "../lib/publishing/ports";

/** GET and HEAD /api/prompts/{promptId}: the WAV that Graph downloads. An id's audio never changes, so it may be cached for ever; its hash is nobody's secret and cannot be guessed. */
export function makePromptAudio(
  ports: Readonly<{ promptStore: Pick<PromptStore, "loadPrompt">; log: Log }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request) => {
    const promptId = request.params["promptId"] ?? "";
    try {
      const wav = await ports.promptStore.loadPrompt(promptId);
      if (wav === undefined) return { status: 404, headers: { "Cache-Control": "no-store" } };
      return answerWithWav(request, wav, {
        cacheControl: "public, max-age=31536000, immutable",
        etag: `"${promptId}"`,
      });
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}

app.http("promptAudio", {
  methods: ["GET", "HEAD"],
  authLevel: "anonymous",
  route: "api/prompts/{promptId}",
  handler: (request, context) => makePromptAudio(ivr())(request, context),
});
