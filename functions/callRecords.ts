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
import type { CallRecordQuery, CallRecordStore } from "../lib/storage/callRecords";

/** GET /api/callRecords?day=2026-11-21&callId=&flow=&limit=50&continuation=: a day's finished calls, newest first. */
export function makeCallRecords(
  ports: Readonly<{ callRecordStore: Pick<CallRecordStore, "listCallRecords">; log: Log }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request) => {
    const parsed = querySchema.safeParse(Object.fromEntries(request.query));
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => issue.path.map(String).join("."));
      return refusal(
        400,
        "QUERY_INVALID",
        `Cannot use ${[...new Set(fields)].join(", ")}: day is a date such as 2026-11-21 (UTC), limit is 1 to 200.`,
      );
    }
    try {
      return { jsonBody: await ports.callRecordStore.listCallRecords(toQuery(parsed.data)) };
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}

const querySchema = z.object({
  day: z.iso.date(),
  callId: z.string().max(512).optional(),
  flow: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  continuation: z.string().max(1024).optional(),
});

/** A parameter without a value means the same as none. */
function toQuery({ day, limit, ...rest }: z.infer<typeof querySchema>): CallRecordQuery {
  return {
    day,
    limit,
    ...(rest.callId ? { callId: rest.callId } : {}),
    ...(rest.flow ? { flow: rest.flow } : {}),
    ...(rest.continuation ? { continuation: rest.continuation } : {}),
  };
}

app.http("callRecords", {
  methods: ["GET"],
  authLevel: "function",
  route: "api/callRecords",
  handler: (request, context) => makeCallRecords(ivr())(request, context),
});
