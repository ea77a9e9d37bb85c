import type { IncomingMessage, ServerResponse } from "node:http";
import { traceError } from "../../lib/errors";
import { bindingText } from "./bindingText";
import { mayCall } from "./functionKeys";
import type { FunctionKeys } from "./functionKeys";
import type { RegisteredFunction } from "./functionRegistry";
import type { HostLog } from "./hostLog";
import { httpRoute } from "./httpRoute";
import type { Invoke } from "./makeInvoke";
import { readBody } from "./readBody";
import { triggerOf } from "./triggerOf";
import type { HttpMessage } from "./workerApi";
import { writeHttpResponse } from "./writeHttpResponse";

/** What every HTTP trigger of a host shares. */
export type HttpTriggerParts = Readonly<{
  invoke: Invoke;
  keys: FunctionKeys;
  routePrefix: string;
  bodyLimitInBytes: number;
  environment: Readonly<Record<string, string>>;
  counts: { http: number; failed: number };
  log: HostLog;
}>;

type Parameters = Readonly<Record<string, string>>;

/** One function's place in the host's routes. */
export type HttpTrigger = Readonly<{
  precedence: string;
  match: (method: string, path: string) => Parameters | undefined;
  serve: (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    parameters: Parameters,
  ) => Promise<void>;
}>;

const keyNeeded = {
  code: "FUNCTION_KEY_NEEDED",
  message:
    "This address needs a function key, in the header x-functions-key; .local/stack.json has one.",
};

/** Binds one function to its route: the key is checked, the body read, the function run and its response written. */
export function httpTrigger(served: RegisteredFunction, parts: HttpTriggerParts): HttpTrigger {
  const { name } = served.metadata;
  const { bindingName, binding } = triggerOf(served.metadata);
  // An absent or empty route is the function's name.
  const path = bindingText(binding, "route", parts.environment) || name;
  const route = httpRoute(`${parts.routePrefix}/${path}`);
  const methods = listOfMethods(binding["methods"]);
  const authLevel = bindingText(binding, "authLevel", {}) || "function";

  return {
    precedence: route.precedence,
    match: (method, path) => (methods.has(method) ? route.match(path) : undefined),
    serve: async (request, response, url, parameters) => {
      const header = request.headers["x-functions-key"];
      const offered = (Array.isArray(header) ? header[0] : header) ?? url.searchParams.get("code");
      if (!mayCall(authLevel, offered ?? undefined, parts.keys)) {
        // The platform answers without a word. Here people try things out, so they are told what is missing.
        response
          .writeHead(401, { "content-type": "application/json" })
          .end(JSON.stringify({ error: keyNeeded }));
        return;
      }
      const body = await readBody(request, parts.bodyLimitInBytes);
      if (body === "tooLarge") {
        response.writeHead(413, { connection: "close" }).end();
        return;
      }
      parts.counts.http += 1;
      try {
        const http = requestMessage(request, url, parameters, body);
        const result = await parts.invoke(served, [{ name: bindingName, data: { http } }]);
        const message =
          result.returnValue?.http ??
          result.outputData?.find((output) => output.data?.http)?.data?.http;
        writeHttpResponse(response, message ?? undefined);
      } catch (error) {
        parts.counts.failed += 1;
        const reason = traceError(error);
        parts.log("error", "system", reason, { functionName: name });
        response.writeHead(500).end();
      }
    },
  };
}

function listOfMethods(methods: unknown): ReadonlySet<string> {
  return new Set(
    Array.isArray(methods)
      ? methods.map((method) => String(method).toUpperCase())
      : ["GET", "POST"],
  );
}

function requestMessage(
  request: IncomingMessage,
  url: URL,
  parameters: Parameters,
  body: Buffer,
): HttpMessage {
  const address = new URL(url);
  if (request.headers.host !== undefined) address.host = request.headers.host;
  const headers = Object.entries(request.headers).map(([header, value]): [string, string] => [
    header,
    Array.isArray(value) ? value.join(", ") : (value ?? ""),
  ]);
  // The host joins the values of a repeated query parameter with commas.
  const query = [...new Set(url.searchParams.keys())].map((key): [string, string] => [
    key,
    url.searchParams.getAll(key).join(","),
  ]);
  return {
    method: request.method ?? "GET",
    url: address.href,
    nullableHeaders: nullable(headers),
    nullableQuery: nullable(query),
    nullableParams: nullable(Object.entries(parameters)),
    ...(body.length > 0 ? { body: { bytes: body } } : {}),
  };
}

function nullable(entries: readonly [string, string][]): Record<string, { value: string }> {
  return Object.fromEntries(entries.map(([key, value]) => [key, { value }]));
}
