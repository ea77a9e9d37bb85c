import { app } from "@azure/functions";
import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import { ivr } from "../lib/compose";
import { IvrError } from "../lib/errors";
import type { IvrErrorCode } from "../lib/errors";
import type { PlaceOutboundCall } from "../lib/outbound/makePlaceOutboundCall";
import { outboundCallRequestSchema } from "../lib/outbound/outboundCallRequest";

const statuses: Readonly<Partial<Record<IvrErrorCode, number>>> = {
  ENTRY_POINT_NOT_FOUND: 404,
  BINDING_NOT_FOUND: 404,
  GRAPH_REFUSED: 502,
  GRAPH_THROTTLED: 503,
  GRAPH_UNAVAILABLE: 503,
  QUEUE_UNAVAILABLE: 503,
  STORAGE_UNAVAILABLE: 503,
};

/** POST /api/outboundCalls: places a call and answers 202 with its id; whether anybody answers shows in the call's record. */
export function makeOutboundCalls(
  ports: Readonly<{ placeOutboundCall: PlaceOutboundCall }>,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async (request) => {
    const wanted = outboundCallRequestSchema.safeParse(await readJson(request));
    if (!wanted.success) {
      return { status: 400, jsonBody: { error: toSentence(wanted.error.issues) } };
    }
    try {
      return { status: 202, jsonBody: await ports.placeOutboundCall(wanted.data) };
    } catch (error) {
      const status = error instanceof IvrError ? statuses[error.code] : undefined;
      if (error instanceof IvrError && status !== undefined) {
        return { status, jsonBody: { code: error.code, error: error.message } };
      }
      throw error;
    }
  };
}

async function readJson(request: HttpRequest): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    // The schema says what is wrong with a body that is not JSON.
    return undefined;
  }
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
  route: "outboundCalls",
  handler: (request) => makeOutboundCalls(ivr())(request),
});
