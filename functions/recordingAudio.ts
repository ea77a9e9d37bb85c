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
import type { Records } from "../lib/compose/composeRecords";

/** GET and HEAD /api/recordings/{recordingId}/audio?token=...: a message played back to the caller who left it. Whatever is wrong with the token is 404: nobody learns which messages exist. */
export function makeRecordingAudio(
  ports: Readonly<{ records: Pick<Records, "loadOpenRecording">; log: Log }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request) => {
    try {
      const wav = await ports.records.loadOpenRecording(
        request.params["recordingId"] ?? "",
        request.query.get("token") ?? "",
      );
      if (wav === undefined) return { status: 404, headers: { "Cache-Control": "no-store" } };
      return answerWithWav(request, wav, { cacheControl: "private, no-store" });
    } catch (error) {
      return toProblem(error, ports.log);
    }
  };
}

app.http("recordingAudio", {
  methods: ["GET", "HEAD"],
  authLevel: "anonymous",
  route: "api/recordings/{recordingId}/audio",
  handler: async (request, context) => {
    const { records, log } = ivr();
    return makeRecordingAudio({ records: await records(), log })(request, context);
  },
});
