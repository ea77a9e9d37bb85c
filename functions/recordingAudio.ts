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
import type { RecordingStore } from "../lib/storage/recordings";

/** GET and HEAD /api/recordings/{recordingId}/audio?token=...: a message played back to the caller who left it. Whatever is wrong with the token is 404: nobody learns which messages exist. */
export function makeRecordingAudio(
  ports: Readonly<{ recordingStore: Pick<RecordingStore, "loadOpenRecording">; log: Log }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request) => {
    try {
      const wav = await ports.recordingStore.loadOpenRecording(
        request.params["recordingId"] ?? "",
        request.query.get("token") ?? "",
      );
      if (wav === undefined) return { status: 404, headers: { "Cache-Control": "no-store" } };
      return answerWithWav(request, wav, { cacheControl: "private, no-store" });
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}

app.http("recordingAudio", {
  methods: ["GET", "HEAD"],
  authLevel: "anonymous",
  route: "api/recordings/{recordingId}/audio",
  handler: (request, context) => makeRecordingAudio(ivr())(request, context),
});
