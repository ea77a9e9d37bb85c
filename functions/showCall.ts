import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import { failureAnswer, refusal } from "../lib/http/failureAnswer";
import type { Log } from "../lib/log";
import type { LoadCall } from "../lib/worker/ports";

/** GET /editor/api/calls/{callId}: where a call is and which steps it passed, without a key or a number. */
export function makeShowCall(
  ports: Readonly<{ loadCall: LoadCall; log: Log }>,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async (request) => {
    try {
      const loaded = await ports.loadCall(request.params["callId"] ?? "");
      if (loaded === undefined) {
        return refusal(404, "CALL_NOT_FOUND", "There is no such call, or it was never answered.");
      }
      const { pinned, path, language, activity } = loaded.call.state;
      return {
        jsonBody: {
          flow: pinned.entry,
          version: pinned.versions[pinned.entry],
          language,
          path: path.map(({ flow, node }) => ({ flow, node })),
          isOver: activity.type === "ended",
        },
      };
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}
