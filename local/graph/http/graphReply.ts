import { randomUUID } from "node:crypto";
import type { GraphAnswer } from "../actions/graphAnswer";
import type { HttpReply, HttpRequest } from "./httpServer";
import type { Simulator } from "./simulator";

/** Gives an answer the headers, ids and dates of Graph: https://learn.microsoft.com/graph/errors */
export function graphReply(
  simulator: Simulator,
  request: HttpRequest,
  answer: GraphAnswer,
): HttpReply {
  const requestId = randomUUID();
  const clientRequestId = request.headers["client-request-id"]?.toString() ?? requestId;
  const location = answer.headers?.["Location"];
  return {
    status: answer.status,
    headers: {
      ...answer.headers,
      ...(location === undefined
        ? {}
        : { Location: `${simulator.rootUrl()}/${versionOf(request.path)}${location}` }),
      "request-id": requestId,
      "client-request-id": clientRequestId,
    },
    ...(answer.error
      ? {
          json: {
            error: {
              ...answer.error,
              innerError: {
                date: simulator.now().slice(0, 19),
                "request-id": requestId,
                "client-request-id": clientRequestId,
              },
            },
          },
        }
      : { json: answer.body }),
  };
}

function versionOf(path: string): string {
  return path.split("/")[1] ?? "v1.0";
}
