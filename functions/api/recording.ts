import * as z from "zod";
import { answerWithWav } from "../../lib/http/answerWithWav";
import { makeAbsentRecordingError } from "../../lib/records/makeMarkHeard";
import { recordingPath } from "./pathNames";
import { endpoint, route } from "./route";

/** One message: its sound, whether it was heard, and its end. */
export const recording = route("recording", {
  GET: endpoint({
    role: "Operate",
    path: recordingPath,
    answer: async ({ path, request }, { records }) => {
      const wav = await records.loadRecording(path.recordingId);
      if (wav === undefined) throw makeAbsentRecordingError();
      return answerWithWav(request, wav, { cacheControl: "private, no-store" });
    },
  }),
  PATCH: endpoint({
    role: "Operate",
    path: recordingPath,
    body: z.strictObject({ heard: z.boolean("must be true or false") }),
    answer: async ({ path, body, who }, { records }) => {
      await records.markHeard({ ...path, isHeard: body.heard, who });
      return { status: 204 };
    },
  }),
  DELETE: endpoint({
    role: "Operate",
    path: recordingPath,
    answer: async ({ path, who }, { records }) => {
      await records.deleteRecording({ ...path, who });
      return { status: 204 };
    },
  }),
});
