import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";
import { checkHealth } from "../lib/compose/ivr";
import type { CheckHealth } from "../lib/compose/composeHealth";
import { problem } from "../lib/http/problem";

type Handler = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;

/**
 * GET /api/health: 200 while the instance answers. Anybody may ask, so it looks at nothing. With `?deep=1` it points at
 * /api/health/deep: only the platform knows the keys, and it asks for one by function, not by query.
 */
export function makeHealth(): Handler {
  return async (request) => {
    if (!isWanted(request.query.get("deep"))) {
      return { headers: neverKept, jsonBody: { status: "ok" } };
    }
    const path = new URL(request.url).pathname.replace(/\/+$/, "");
    const refused = problem(
      "FUNCTION_KEY_NEEDED",
      "The deep check is at health/deep, for those who hold a function key: send it as x-functions-key.",
    );
    return { ...refused, headers: { ...refused.headers, Location: `${path}/deep` } };
  };
}

/** GET /api/health/deep: what is wrong and what to do about it, by name. 200 when nothing is, else 503. */
export function makeHealthDeep(ports: Readonly<{ checkHealth: CheckHealth }>): Handler {
  return async () => {
    const report = await ports.checkHealth();
    return {
      status: report.status === "ok" ? 200 : 503,
      headers: neverKept,
      jsonBody: report,
    };
  };
}

const neverKept = { "Cache-Control": "no-store" };

function isWanted(deep: string | null): boolean {
  return deep !== null && !/^(?:0|false|no)$/i.test(deep);
}

app.http("health", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "api/health",
  handler: makeHealth(),
});
app.http("healthDeep", {
  methods: ["GET"],
  authLevel: "function",
  route: "api/health/deep",
  handler: makeHealthDeep({ checkHealth }),
});
