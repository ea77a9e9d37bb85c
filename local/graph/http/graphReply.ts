import { randomUUID } from "node:crypto";
import type { HonoRequest } from "hono";
import type { GraphAnswer } from "../actions/graphAnswer";
import type { Simulator } from "./simulator";

/** Gives an answer the headers, ids and dates of Graph: https://learn.microsoft.com/graph/errors */
export function graphReply(
  simulator: Simulator,
  request: HonoRequest,
  { status, headers, body, error }: GraphAnswer,
): Response {
  const requestId = randomUUID();
  const ids = {
    "request-id": requestId,
    "client-request-id": request.header("client-request-id") ?? requestId,
  };
  const innerError = { date: simulator.now().slice(0, 19), ...ids };
  const json = error === undefined ? body : { error: { ...error, innerError } };
  const [, version = "v1.0"] = request.path.split("/");
  const location = headers?.["Location"];
  const all = {
    ...headers,
    ...(location === undefined ? {} : { Location: `${simulator.rootUrl()}/${version}${location}` }),
    ...ids,
  };
  return json === undefined
    ? new Response(null, { status, headers: all })
    : Response.json(json, { status, headers: all });
}
