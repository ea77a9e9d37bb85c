import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";
import { z } from "zod";
import { ivr } from "../lib/compose";
import { failureAnswer, refusal } from "../lib/http/failureAnswer";
import type { Log } from "../lib/log";
import type { CallbackStore } from "../lib/storage/callbacks";

const querySchema = z.object({
  queue: z.string().min(1).max(64),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** GET /api/callbacks?queue=sales&limit=50: who asked to be called back, the longest waiting first. */
export function makeCallbacks(
  ports: Readonly<{ callbackStore: Pick<CallbackStore, "listCallbackRequests">; log: Log }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request) => {
    const query = querySchema.safeParse(Object.fromEntries(request.query));
    if (!query.success) {
      return refusal(
        400,
        "QUERY_INVALID",
        "queue is the key that the callback step names; limit is 1 to 200.",
      );
    }
    const { queue, limit } = query.data;
    try {
      const callbacks = await ports.callbackStore.listCallbackRequests(queue, limit);
      return { jsonBody: { callbacks } };
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}

app.http("callbacks", {
  methods: ["GET"],
  authLevel: "function",
  route: "api/callbacks",
  handler: (request, context) => makeCallbacks(ivr())(request, context),
});
