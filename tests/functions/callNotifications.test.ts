import { HttpRequest } from "@azure/functions";
import { makeCallNotifications } from "../../functions/callNotifications";
import type {
  NotificationReply,
  NotificationRequest,
} from "../../lib/ingress/door/acceptNotification";
import { collectBody } from "../../lib/ingress/door/collectBody";

function callNotifications(reply: NotificationReply) {
  const seen: unknown[] = [];
  const respond = makeCallNotifications(async ({ body, ...rest }: NotificationRequest) => {
    seen.push({ ...rest, body: Buffer.from(await collectBody(body, 1000)).toString() });
    return reply;
  });
  return { respond, seen };
}

const post = (headers: Record<string, string>, body?: string) =>
  new HttpRequest({
    method: "POST",
    url: "https://ivr.test/api/calls",
    headers,
    ...(body === undefined ? {} : { body: { string: body } }),
  });

describe("callNotifications", () => {
  it("hands over the headers that matter and the body", async () => {
    const { respond, seen } = callNotifications({ status: 202 });
    await respond(
      post(
        {
          authorization: "Bearer a.b.c",
          "content-type": "application/json; charset=Windows-1252",
          "content-length": "12",
          "X-Microsoft-Skype-Message-ID": "post-2",
          "X-Microsoft-Skype-Original-Message-ID": "post-1",
          "user-agent": "Microsoft-Skype/3.0,(Calling/1.0)",
        },
        '{"value":[]}',
      ),
    );
    expect(seen).toEqual([
      {
        authorization: "Bearer a.b.c",
        contentType: "application/json; charset=Windows-1252",
        contentLength: 12,
        messageId: "post-2",
        originalMessageId: "post-1",
        body: '{"value":[]}',
      },
    ]);
  });

  it("hands over a POST without headers or body", async () => {
    const { respond, seen } = callNotifications({ status: 401 });
    await respond(post({}));
    expect(seen).toEqual([{ body: "" }]);
  });

  it.each<[NotificationReply["status"], string]>([
    [401, "NOTIFICATION_TOKEN_INVALID"],
    [413, "NOTIFICATION_TOO_LARGE"],
    [503, "QUEUE_UNAVAILABLE"],
  ])("answers %i with %s and one sentence, whatever was wrong", async (status, code) => {
    const { respond } = callNotifications({ status });
    expect(await respond(post({}))).toMatchObject({
      status,
      headers: { "Content-Type": "application/problem+json" },
      jsonBody: {
        status,
        error: { code, message: expect.stringMatching(/^[A-Z].*\.$/) as string },
      },
    });
  });

  it.each<[NotificationReply["status"]]>([[202], [204]])(
    "answers %i without a body",
    async (status) => {
      const { respond } = callNotifications({ status });
      expect(await respond(post({}))).toEqual({ status });
    },
  );

  it("answers 400 with the reason", async () => {
    const { respond } = callNotifications({ status: 400, reason: "The body is not JSON." });
    expect(await respond(post({}, "<html>"))).toMatchObject({
      status: 400,
      jsonBody: { error: { code: "NOTIFICATION_MALFORMED", message: "The body is not JSON." } },
    });
  });
});
