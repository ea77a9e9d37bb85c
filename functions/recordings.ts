import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";
import { z } from "zod";
import { ivr } from "../lib/compose";
import { answerWithWav } from "../lib/http/answerWithWav";
import { failureAnswer, refusal } from "../lib/http/failureAnswer";
import type { Log } from "../lib/log";
import type { RecordingStore } from "../lib/storage/recordings";

type Handler = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;

const querySchema = z.object({ day: z.iso.date(), mailbox: z.string().max(64).optional() });

/** GET /api/recordings?day=2026-11-21&mailbox=: the messages left on a day (UTC), urgent ones first. */
export function makeRecordings(
  ports: Readonly<{ recordingStore: Pick<RecordingStore, "listRecordings">; log: Log }>,
): Handler {
  return async (request) => {
    const query = querySchema.safeParse(Object.fromEntries(request.query));
    if (!query.success) {
      return refusal(400, "QUERY_INVALID", "day is a date such as 2026-11-21 (UTC).");
    }
    const { day, mailbox = "" } = query.data;
    try {
      const all = await ports.recordingStore.listRecordings(day);
      const wanted = all.filter((recording) => mailbox === "" || recording.mailbox === mailbox);
      const recordings = wanted.toSorted(
        (one, other) =>
          Number(other.urgent) - Number(one.urgent) ||
          one.recordedAt.localeCompare(other.recordedAt),
      );
      return { jsonBody: { recordings } };
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}

/** GET /api/recordings/{recordingId}: the sound of one message. */
export function makeRecording(
  ports: Readonly<{ recordingStore: Pick<RecordingStore, "loadRecording">; log: Log }>,
): Handler {
  return async (request) => {
    try {
      const wav = await ports.recordingStore.loadRecording(request.params["recordingId"] ?? "");
      if (wav !== undefined)
        return answerWithWav(request, wav, { cacheControl: "private, no-store" });
      return refusal(404, "RECORDING_NOT_FOUND", "There is no such message, or no longer.");
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}

app.http("recordings", {
  methods: ["GET"],
  authLevel: "function",
  route: "api/recordings",
  handler: (request, context) => makeRecordings(ivr())(request, context),
});

app.http("recording", {
  methods: ["GET"],
  authLevel: "function",
  route: "api/recordings/{recordingId}",
  handler: (request, context) => makeRecording(ivr())(request, context),
});
