import { app, type HttpRequest, type HttpResponseInit } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import { omitUndefined } from "../lib/flow/omitUndefined";
import { problem, type ProblemCode } from "../lib/http/problem";
import type {
  AcceptNotification,
  NotificationRequest,
} from "../lib/ingress/door/acceptNotification";

/** POST /api/calls, and /api/calls/{attempt} for calls that we placed: what Graph's calling service says about our calls. The status says what became of it; only a 400 says why, and a stranger learns nothing but who may post here. */
export function makeCallNotifications(
  acceptNotification: AcceptNotification,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async (request) => {
    const { status, reason } = await acceptNotification(fromHttpRequest(request));
    const refused = refusals[status];
    return refused === undefined ? { status } : problem(refused.code, reason ?? refused.message);
  };
}

/** One sentence for each status, whatever was wrong. */
const refusals: Readonly<
  Partial<Record<number, Readonly<{ code: ProblemCode; message: string }>>>
> = {
  400: { code: "NOTIFICATION_MALFORMED", message: "This is no notification of Microsoft Graph." },
  401: {
    code: "NOTIFICATION_TOKEN_INVALID",
    message: "Only Microsoft Graph's calling service may post here, with a token for this app.",
  },
  413: { code: "NOTIFICATION_TOO_LARGE", message: "A notification has at most 256 KiB." },
  503: { code: "QUEUE_UNAVAILABLE", message: "Nobody can take this now: try again in a moment." },
};

function fromHttpRequest({ headers, body, params }: HttpRequest): NotificationRequest {
  const header = (name: string) => headers.get(name) ?? undefined;
  const authorization = header("authorization");
  const contentType = header("content-type");
  const contentLength = header("content-length");
  const messageId = header("x-microsoft-skype-message-id");
  const originalMessageId = header("x-microsoft-skype-original-message-id");
  return {
    ...omitUndefined({ authorization, contentType }),
    ...(contentLength === undefined ? {} : { contentLength: Number(contentLength) }),
    ...omitUndefined({ messageId, originalMessageId, attemptId: params["attempt"] }),
    body: body ?? new Uint8Array(),
  };
}

app.http("callNotifications", {
  methods: ["POST"],
  authLevel: "anonymous",
  route: "api/calls/{attempt?}",
  handler: async (request) => {
    const { acceptNotification } = await ivr().ingress();
    return makeCallNotifications(acceptNotification)(request);
  },
});
