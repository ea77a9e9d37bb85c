import { app, type HttpRequest, type HttpResponseInit } from "@azure/functions";
import { ivr } from "../lib/compose";
import type { AcceptNotification, NotificationRequest } from "../lib/ingress/acceptNotification";

/** POST /api/calls: what Graph's calling service says about our calls. The status says what became of it; only a 400 says why, and a stranger learns nothing. */
export function makeCallNotifications(
  acceptNotification: AcceptNotification,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async (request) => {
    const { status, reason } = await acceptNotification(fromHttpRequest(request));
    return reason === undefined ? { status } : { status, jsonBody: { error: reason } };
  };
}

function fromHttpRequest({ headers, body }: HttpRequest): NotificationRequest {
  const header = (name: string) => headers.get(name) ?? undefined;
  const authorization = header("authorization");
  const contentType = header("content-type");
  const contentLength = header("content-length");
  const messageId = header("x-microsoft-skype-message-id");
  const originalMessageId = header("x-microsoft-skype-original-message-id");
  return {
    ...(authorization === undefined ? {} : { authorization }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentLength === undefined ? {} : { contentLength: Number(contentLength) }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(originalMessageId === undefined ? {} : { originalMessageId }),
    body: body ?? new Uint8Array(),
  };
}

app.http("callNotifications", {
  methods: ["POST"],
  authLevel: "anonymous",
  route: "calls",
  handler: (request) => makeCallNotifications(ivr().acceptNotification)(request),
});
