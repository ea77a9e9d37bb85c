import { app } from "@azure/functions";
import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import { ivr } from "../lib/compose";
import { failureAnswer, refusal } from "../lib/http/failureAnswer";
import { readJsonBody } from "../lib/http/readJsonBody";
import type { Log } from "../lib/log";
import type { PlaceOutboundCall } from "../lib/outbound/makePlaceOutboundCall";
import { outboundCallRequestSchema } from "../lib/outbound/outboundCallRequest";
import { plainIssue } from "../lib/outbound/plainIssue";

/** POST /api/outboundCalls: places a call and answers 202 with its id; whether anybody answers shows in the call's record. */
export function makeOutboundCalls(
  ports: Readonly<{ placeOutboundCall: PlaceOutboundCall; log: Log }>,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async (request) => {
    const body = await readJsonBody(request);
    if ("refused" in body) return body.refused;
    const wanted = outboundCallRequestSchema.safeParse(body.value, { error: plainIssue });
    if (!wanted.success) {
      return refusal(400, "OUTBOUND_CALL_INVALID", toSentence(wanted.error.issues));
    }
    try {
      return { status: 202, jsonBody: await ports.placeOutboundCall(wanted.data) };
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}

function toSentence(issues: readonly Readonly<{ path: PropertyKey[]; message: string }>[]): string {
  const problems = issues.map(({ path, message }) =>
    path.length === 0 ? `The body ${message}` : `\`${path.map(String).join(".")}\` ${message}`,
  );
  return `${problems.join("; ")}.`;
}

app.http("outboundCalls", {
  methods: ["POST"],
  authLevel: "function",
  route: "api/outboundCalls",
  handler: (request) => makeOutboundCalls(ivr())(request),
});
