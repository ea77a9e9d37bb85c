import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";

/** Whether this instance can take calls. */
type Health = Readonly<{ status: "ok" | "unavailable" }>;

/** Looks after what health means; never rejects. */
export type CheckHealth = () => Promise<Health>;

/** GET /api/health: 200 while the instance answers, 503 when its check says it cannot work. Never cached. */
export function makeHealth(
  ports: Readonly<{ checkHealth: CheckHealth }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async () => {
    const health = await ports.checkHealth();
    return {
      status: health.status === "ok" ? 200 : 503,
      headers: { "Cache-Control": "no-store" },
      jsonBody: health,
    };
  };
}

/** Anybody may ask, so it costs nothing: an instance that answers is well. */
const isAnswering: CheckHealth = () => Promise.resolve({ status: "ok" });

app.http("health", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "health",
  handler: makeHealth({ checkHealth: isAnswering }),
});
